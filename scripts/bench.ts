import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCorpus } from "./bench/corpus.ts";
import { nodeFlags } from "./command/node-flags.ts";
import { runCommand } from "./command/run.ts";
import { siteOptions } from "./command/site-options.ts";
import { StopError, UsageError } from "./command/usage-error.ts";

const wordsPerPost = 500;

await runCommand({
  name: "bench",
  does: "Generates sites of several sizes, builds and checks each, and prints time and memory with their ratios.",
  options: {
    posts: { value: "100,1000,10000", does: "the sizes in posts (default: 100,1000,10000)" },
    rounds: { value: "3", does: "how often each is built; the median is printed (default: 3)" },
    help: siteOptions.help,
  },
  run: async ({ values }) => {
    const sizes = (values.get("posts") ?? "100,1000,10000").split(",").map((text) => positive(text, "posts"));
    const rounds = positive(values.get("rounds") ?? "3", "rounds");
    const workshop = mkdtempSync(join(tmpdir(), "bench-"));
    try {
      for (const posts of sizes) {
        mkdirSync(join(workshop, `content-${posts}`));
        writeCorpus(join(workshop, `content-${posts}`), { posts, words: wordsPerPost });
      }
      const runs = Array.from({ length: rounds }, () => sizes.map((posts) => measure(workshop, posts)));
      console.log("posts    build s  (min–max)        × posts  peak MB  check s  pages");
      let before: { posts: number; seconds: number } | undefined;
      for (const [i, posts] of sizes.entries()) {
        const own = runs.flatMap((round) => round[i] ?? []);
        const times = own.map((run) => run.build).sort((a, b) => a - b);
        const seconds = median(times);
        const ratio = before === undefined ? "" : (seconds / before.seconds).toFixed(1);
        const spread = `(${times[0]?.toFixed(2)}–${times.at(-1)?.toFixed(2)})`;
        const memory = median(own.map((run) => run.peak)).toFixed(0);
        const check = median(own.map((run) => run.check)).toFixed(2);
        console.log(
          `${String(posts).padEnd(8)} ${seconds.toFixed(2).padEnd(8)} ${spread.padEnd(16)} ${ratio.padEnd(8)} ${memory.padEnd(8)} ${check.padEnd(8)} ${own[0]?.pages ?? 0}`,
        );
        before = { posts, seconds };
      }
      return 0;
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  },
});

interface Measured {
  /** Wall time in s, memory in MB. */
  build: number;
  check: number;
  peak: number;
  pages: number;
}

/** Builds and checks one corpus in processes of their own. */
function measure(workshop: string, posts: number): Measured {
  const content = join(workshop, `content-${posts}`);
  const output = join(workshop, `site-${posts}`);
  const build = time(["scripts/build.ts", "--content", content, "--output", output, "--quiet"]);
  const check = time(["scripts/check.ts", "--content", content]);
  const pages = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  ).length;
  return { build: build.seconds, check: check.seconds, peak: build.peak, pages };
}

/** Runs a script of the project and measures it; the preload makes it tell its peak memory when it ends. */
function time(words: readonly string[]): { seconds: number; peak: number } {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeFlags, "--import", "./scripts/bench/tell-memory.ts", ...words],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new StopError(`${words.join(" ")} ended with ${status}: ${stderr || stdout}`, 1);
  const peak = Number(/peak memory (\d+) KB/.exec(stderr)?.[1] ?? 0) / 1024;
  return { seconds: (performance.now() - started) / 1000, peak };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function positive(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(
      `"${text}" is not a number of ${option}. Write --${option} ${option === "posts" ? "100,1000" : "3"}.`,
    );
  return number;
}
