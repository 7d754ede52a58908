import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect } from "vitest";
import { nodeFlags } from "../../scripts/command/node-flags.ts";

/**
 * What a command said, and its exit code. `err` is without the lines of progress, which stand there or not as the machine
 * is slow or fast; with --quiet it is everything.
 */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Surroundings {
  /** The project folder in which the command runs; ours, unless a test has made a copy. */
  project?: string;
  /** The folder in which a person typed the command. */
  typedIn?: string;
  env?: Readonly<Record<string, string>>;
}

/** Starts a command of the project in a process of its own, as its npm script does. */
export function startCommand(name: string, words: readonly string[], surroundings: Surroundings = {}) {
  const { project = resolve("."), typedIn, env } = surroundings;
  const { INIT_CWD: _npm, NODE_OPTIONS: _node, VITEST: _vitest, ...inherited } = process.env;
  return spawn(resolve(project, "node_modules/.bin/node"), [...nodeFlags, `scripts/${name}.ts`, ...words], {
    cwd: project,
    env: { ...inherited, ...(typedIn === undefined ? {} : { INIT_CWD: typedIn }), ...env },
  });
}

/** See scripts/command/progress.ts. */
const progressLine = /^… .*\n/gm;

/** Runs a command to its end. Whatever happens, it must never show a stack trace. */
export async function runCommand(
  name: string,
  words: readonly string[],
  surroundings?: Surroundings,
): Promise<Ended> {
  const child = startCommand(name, words, surroundings);
  const ended: Ended = { code: null, out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    ended.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    ended.err += text;
  });
  ended.code = await new Promise((done) => child.on("close", done));
  if (!words.includes("--quiet")) ended.err = ended.err.replace(progressLine, "");
  expect(`${ended.out}\n${ended.err}`, "a stack trace was shown").not.toMatch(/^\s+at /m);
  return ended;
}
