import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, utimesSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { nodeFlags } from "../../scripts/command/node-flags.ts";
import { copyProject } from "./project-copy.ts";
import { filesIn } from "./tree.ts";

/** Circumstances of a build that its site must not show. */
export interface Circumstances {
  project: string;
  zone: string;
  locale: string;
  processors: 1 | 2;
}

/** Copies the project and a content folder into `folder`: its files in another order and of another day for each `day`. */
export function cloneProject(folder: string, content: string, day: number): string {
  copyProject(folder);
  const files = filesIn(content);
  for (const file of day % 2 === 0 ? files : files.reverse()) {
    const target = join(folder, "content", file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(content, file), target);
    utimesSync(target, day * 86_400, day * 86_400);
  }
  return folder;
}

/** Whether this machine can keep a process on one processor. */
export const canPin = (): boolean => spawnSync("taskset", ["-c", "0", "true"]).status === 0;

/** Builds in these circumstances, and gives the SHA-256 of every file of the site by its path. */
export async function buildIn({
  project,
  zone,
  locale,
  processors,
}: Circumstances): Promise<Map<string, string>> {
  const site = join(project, "site");
  const node = [
    resolve("node_modules/.bin/node"),
    ...[...nodeFlags, "scripts/build.ts"],
    ...["--output", "site", "--now", "2026-01-01", "--quiet"],
  ];
  const [program = "", ...words] = processors === 1 && canPin() ? ["taskset", "-c", "0", ...node] : node;
  const { NODE_OPTIONS: _node, VITEST: _vitest, INIT_CWD: _npm, ...inherited } = process.env;
  const child = spawn(program, words, {
    cwd: project,
    env: {
      ...inherited,
      TZ: zone,
      LANG: locale,
      LC_ALL: locale,
      UV_THREADPOOL_SIZE: String(processors * 4),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`The build in ${project} ended with ${code}: ${err}`);
  return new Map(
    filesIn(site).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(site, file)))
        .digest("hex"),
    ]),
  );
}

/** The paths of files that are not the same in both sites. */
export const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
