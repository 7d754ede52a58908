import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { loadSite } from "../../scripts/library/load-site.ts";
import { runCommand } from "../command/run-command.ts";
import { reach } from "../faults/figure.ts";
import { requestFor, writeContent } from "../fixtures/content.ts";
import { workFolder, writeTree } from "../output/tree.ts";
import { type Attack, attacks } from "./attacks.ts";

const work = workFolder();
const run = promisify(execFile);

/** Code that leaves a mark, in words that survive YAML, Markdown and Nunjucks. */
const codeThatMarks = (mark: string): string =>
  `process.getBuiltinModule("node:fs").writeFileSync('${mark.replaceAll("\\", "/")}', "")`;

/** The attacks that were run by an Eleventy with this configuration, in a process with these flags of Node. */
async function whatRuns(
  layer: string,
  name = layer,
  flags: (folders: readonly string[]) => string[] = () => [],
): Promise<string[]> {
  const folders = attacks.map((_attack, i) => join(work, name, String(i)));
  for (const [i, { files, setting }] of attacks.entries()) {
    const folder = join(work, name, String(i));
    writeTree(join(folder, "content"), files(codeThatMarks(join(folder, "ran"))));
    writeTree(folder, {
      "eleventy.config.mjs": "export default (eleventy) => globalThis.configureAttacked(eleventy);\n",
      ...(setting === undefined ? {} : { setting }),
    });
  }
  const script = resolve("tests/eleventy/run-attacks.mjs");
  const { stdout } = await run(resolve("node_modules/.bin/node"), [
    ...flags(folders),
    script,
    layer,
    ...folders,
  ]);
  expect(stdout.trim().split("\n"), "an attack was left out").toHaveLength(attacks.length);
  return attacks.flatMap(({ title }, i) => (existsSync(join(folders[i] ?? "", "ran")) ? [title] : []));
}

const titles = attacks.map(({ title }) => title);
const rows = (...numbers: number[]): string[] =>
  titles.filter((title) => numbers.some((number) => title.startsWith(`row ${number}:`)));
const others = (...away: readonly string[]): string[] => titles.filter((title) => !away.includes(title));

const statements = titles.filter((title) => title.includes("statements"));
const scripts = titles.filter((title) => title.includes("a script"));

describe("control: each attack is run by an Eleventy that nobody has hardened", () => {
  let ran: string[];
  beforeAll(async () => {
    ran = await whatRuns("stock");
  });

  test.each(titles)("%s", (title) => {
    expect(ran).toContain(title);
  });
});

// Seen red: with a reader that takes any word behind the first ---, rows 1 to 3.
describe("first layer: our reader refuses each attack, or takes it for the text that it is, and runs nothing", () => {
  test.each(attacks)("$title", async ({ files, refused }) => {
    const mark = join(work, "read");
    const { problems } = await loadSite(requestFor(writeContent(files(codeThatMarks(mark)))));
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code).sort()).toEqual(refused);
    expect(existsSync(mark)).toBe(false);
  });

  test("rows 6 and 10, in which nothing is wrong, are words on their page", async () => {
    const mark = join(work, "built");
    const content = join(work, "content");
    const honest = attacks.filter(({ refused }) => refused.length === 0);
    writeTree(content, { "site.yaml": "name: Coalition\naddress: https://www.example.org\n" });
    for (const [i, { files }] of honest.entries())
      for (const [file, text] of Object.entries(files(codeThatMarks(mark))))
        writeTree(content, { [file.replace("text", `text-${i}`)]: text });
    const site = join(work, "site");
    const ended = await runCommand("build", ["--content", content, "--output", site, "--now", "2026-01-01"]);
    expect(ended.code, ended.err).toBe(0);
    const page = (i: number) => readFileSync(join(site, `news/text-${i}/index.html`), "utf8");
    expect(honest).toHaveLength(2);
    expect(page(0)).toContain("{{ range.constructor(");
    expect(page(1)).toContain("process.getBuiltinModule(");
    expect(existsSync(mark)).toBe(false);
  });
});

// Seen red: row 9, as long as scripts were refused when they are compiled, which is after they have been imported.
describe("second layer: our configuration of Eleventy, with content as its input and all languages switched on", () => {
  test("runs none of them; data files and global data are not even read", async () => {
    expect(await whatRuns("ours")).toEqual([]);
  });

  // Each lock was seen to hold only what is not in its list: what the others hold is run when they are off.
  test.each<[string, string[]]>([
    ["front matter", rows(8)],
    ["languages", rows(8, 10)],
    ["data files", others(...rows(8))],
    ["keys", others(...rows(5, 9))],
  ])("the lock on %s holds alone what it is for", async (layer, left) => {
    expect(await whatRuns(layer)).toEqual(left);
  });
});

describe("third layer: Node's flags, on an Eleventy that nobody has hardened", () => {
  test("code that is a string is not run; files that are scripts are, and statements, which get a context of their own", async () => {
    const flags = ["--disable-proto=delete", "--disallow-code-generation-from-strings"];
    expect(await whatRuns("stock", "flags", () => flags)).toEqual(
      titles.filter((title) => [...statements, ...rows(8), ...scripts].includes(title)),
    );
  });

  test("with the right to write into the output alone, none leaves a mark elsewhere", async () => {
    const flags = (folders: readonly string[]) => [
      "--permission",
      "--allow-fs-read=*",
      ...folders.map((folder) => `--allow-fs-write=${folder}/_site/*`),
    ];
    expect(await whatRuns("stock", "permission", flags)).toEqual([]);
  });
});

test("the eight rows of the threats are all there", (context) => {
  const found = new Set(attacks.map((attack: Attack) => /^row (\d+): /.exec(attack.title)?.[1]));
  reach(
    context,
    `${attacks.length} attacks in ${found.size} ways, each tried on the reader, on our configuration, on Node's flags, with --permission, and on a stock Eleventy, which runs all of them`,
  );
  expect([...found].map(Number)).toEqual([1, 2, 3, 5, 6, 8, 9, 10]);
});
