import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { smallCoalition } from "../output/small-coalition.ts";
import { workFolder, writeTree } from "../output/tree.ts";

const workflow = readFileSync(".github/workflows/check.yml", "utf8");
const line = /run: (node_modules\/\.bin\/node (.*) scripts\/check\.ts (.*))$/m.exec(workflow);
const work = workFolder();

/** Runs the line of the workflow on a content folder. The machine of the workflow has all in one folder; ours has two more. */
function check(content: string, extra: readonly string[] = []) {
  const [node = "", ...rest] = (line?.[1] ?? "").split(" ");
  const readable = [resolve("."), realpathSync("node_modules"), content].map(
    (folder) => `--allow-fs-read=${folder}/`,
  );
  const words = rest.flatMap((word) =>
    word.startsWith("--allow-fs-read") ? readable : word === "../proposed/content" ? [content] : [word],
  );
  return spawnSync(node, [...extra, ...words], { encoding: "utf8" });
}

describe("the content of a guest is checked by a process that can read and do nothing else", () => {
  test("what is right passes; what is wrong is told at its line", () => {
    const right = writeTree(join(work, "right"), smallCoalition);
    expect(check(right)).toMatchObject({ status: 0 });
    const wrong = writeTree(join(work, "wrong"), {
      ...smallCoalition,
      "news/2021-04-07-x.md": "---\ntitel: X\n---\n",
    });
    const ended = check(wrong);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(/^::error file=.*news\/2021-04-07-x\.md,line=2,/m);
  });

  // Seen red: with --permission taken out of the line, all of them.
  test.each([
    ["write", "process.getBuiltinModule('fs').writeFileSync('MARK', '')"],
    ["read elsewhere", "process.getBuiltinModule('fs').readFileSync('/etc/hostname')"],
    ["start a program", "process.getBuiltinModule('child_process').spawnSync(process.execPath)"],
    ["start a thread", "new (process.getBuiltinModule('worker_threads').Worker)('1', { eval: true })"],
    ["make code of a string", "Function('return 1')()"],
  ])("it cannot %s", (_title, code) => {
    const mark = join(work, "mark");
    const folder = writeTree(join(work, "probe"), { ...smallCoalition });
    const probe = join(
      writeTree(join(work, "probes"), { "probe.mjs": code.replace("MARK", mark) }),
      "probe.mjs",
    );
    const ended = check(folder, [`--allow-fs-read=${probe}`, `--import=${pathToFileURL(probe).href}`]);
    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toMatch(/ERR_ACCESS_DENIED|EvalError/);
    expect(existsSync(mark)).toBe(false);
  });
});
