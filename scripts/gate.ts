import { spawnSync } from "node:child_process";
import { runCommand } from "./command/run.ts";
import { StopError, UsageError } from "./command/usage-error.ts";
import { type Author, authors, refusals } from "./gate/refusals.ts";

await runCommand({
  name: "gate",
  does: "Says what of a proposed change may not come in: links, programs, other repositories, files out of place.",
  options: {
    base: { value: "COMMIT", does: "where the change begins, for example origin/main" },
    head: { value: "COMMIT", does: "where it ends (default: HEAD)" },
    author: {
      value: authors.join("|"),
      does: "who proposes it; guests change content alone (default: guest)",
    },
    help: { does: "shows this help" },
  },
  run: async ({ values }) => {
    const base = values.get("base");
    if (base === undefined)
      throw new UsageError("Write where the change begins: npm run gate -- --base origin/main");
    const wanted = values.get("author") ?? "guest";
    const author: Author | undefined = authors.find((known) => known === wanted);
    if (author === undefined)
      throw new UsageError(
        `There is no author "${wanted}". Write --author ${authors.join(" or --author ")}.`,
      );
    const sentences = refusals(changesBetween(base, values.get("head") ?? "HEAD"), author);
    for (const sentence of sentences) console.error(sentence);
    if (sentences.length === 0) console.log("The change may come in.");
    return sentences.length === 0 ? 0 : 1;
  },
});

/** What git says has changed on the side of `head` since it left `base`, as `git diff --raw -z` writes it. */
function changesBetween(base: string, head: string): Buffer {
  const commits = [base, head].map(commitOf);
  const { status, stdout } = spawnSync(
    "git",
    [
      "diff",
      "--raw",
      "-z",
      "--no-renames",
      "--no-ext-diff",
      "--ignore-submodules=none",
      "--full-index",
      commits.join("..."),
    ],
    { maxBuffer: 1024 ** 3 },
  );
  if (status !== 0)
    throw new StopError(`Git cannot compare ${base} with ${head}: they have no commit in common.`, 1);
  return stdout;
}

/** The commit of a name; a name that git would take for an option is none. */
function commitOf(name: string): string {
  const { status, stdout } = spawnSync(
    "git",
    ["rev-parse", "--verify", "--end-of-options", `${name}^{commit}`],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0)
    throw new UsageError(`Git knows no commit "${name}" here. Fetch it first: git fetch --unshallow origin`);
  return stdout.trim();
}
