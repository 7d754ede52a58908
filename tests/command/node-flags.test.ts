import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { smallCoalition } from "../output/small-coalition.ts";
import { workFolder, writeTree } from "../output/tree.ts";
import { runCommand } from "./run-command.ts";

const work = workFolder();
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const commands = Object.entries(scripts).filter(([, line]) => line.startsWith("node "));

const noted = z.object({ script: z.string(), runsStrings: z.boolean(), hasProto: z.boolean() });

/** The environment in which every Node process notes what it may, and what was noted. */
function probe(name: string) {
  const file = join(work, name);
  const preload = pathToFileURL(resolve("tests/command/probe.mjs")).href;
  return {
    env: { NODE_OPTIONS: `--import=${preload}`, PROBE_FILE: file },
    read: () =>
      readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => noted.parse(JSON.parse(line))),
  };
}

const closed = { runsStrings: false, hasProto: false };

// Seen red: with `node scripts/check.ts` in package.json, the line of check; control below.
describe("in every command of package.json, strings cannot become code and no object has a __proto__", () => {
  test.each(commands)("npm run %s", (name, line) => {
    const { env, read } = probe(`command-${name}`);
    const path = `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
    const ended = spawnSync(`${line} --help`, {
      shell: true,
      encoding: "utf8",
      env: { ...process.env, ...env, PATH: path },
    });
    expect(ended.status, ended.stderr).toBe(0);
    expect(read()).toEqual([{ script: resolve(`scripts/${name.replace(/^.*:/, "")}.ts`), ...closed }]);
  });

  test("control: the probe sees a Node that nobody has told anything", () => {
    const { env, read } = probe("control");
    spawnSync(resolve("node_modules/.bin/node"), ["-e", ""], { env: { ...process.env, ...env } });
    expect(read()).toEqual([{ script: "", runsStrings: true, hasProto: true }]);
  });
});

test("a build works so, and no process that it starts is laxer but the one that cuts fonts, which can only read", async () => {
  const { env, read } = probe("build");
  const content = writeTree(join(work, "content"), smallCoalition);
  const words = ["--content", content, "--output", join(work, "site"), "--now", "2026-01-01"];
  const ended = await runCommand("build", words, { env });
  expect(ended.code, ended.err).toBe(0);
  expect(read()).toEqual([{ script: resolve("scripts/build.ts"), ...closed }]);
});
