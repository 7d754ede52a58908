import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Ended, runCommand, startCommand } from "../command/run-command.ts";
import { copyProject } from "./project-copy.ts";
import { fingerprint, writeTree } from "./tree.ts";

/** A site that is built in turns from two states of its content, so that the old one is never the new one. */
export interface SiteInTurns {
  /** The folder in which the output stands, alone unless a build was killed. */
  place: string;
  site: string;
  project: string;
  /** The content folders, and the fingerprints of what is built from them. */
  states: readonly [State, State];
  /** How long a build takes, in ms. */
  length: number;
  build: (state: State, env?: Readonly<Record<string, string>>) => Promise<Ended>;
  start: (state: State, env?: Readonly<Record<string, string>>) => ChildProcess;
}

export interface State {
  content: string;
  tree: string;
}

/** Prepares both states of a coalition in `work` and builds each once; the second one is left standing. */
export async function siteInTurns(
  work: string,
  files: Readonly<Record<string, string>>,
): Promise<SiteInTurns> {
  const project = copyProject(join(work, "project"));
  const place = join(work, "place");
  const site = join(place, "site");
  mkdirSync(place, { recursive: true });
  const wordsFor = ({ content }: State): string[] => [
    ...["--content", content, "--output", site, "--now", "2026-01-01", "--quiet"],
  ];
  const build: SiteInTurns["build"] = (state, env = {}) =>
    runCommand("build", wordsFor(state), { project, env });
  const prepare = async (name: string): Promise<State> => {
    const content = writeTree(join(work, name), inState(files, name));
    const ended = await build({ content, tree: "" });
    if (ended.code !== 0) throw new Error(`The site of ${name} cannot be built: ${ended.err}`);
    return { content, tree: fingerprint(site) };
  };
  const one = await prepare("one");
  const started = performance.now();
  const states: SiteInTurns["states"] = [one, await prepare("two")];
  const length = performance.now() - started;
  return {
    place,
    site,
    project,
    states,
    length,
    build,
    start: (state, env = {}) => startCommand("build", wordsFor(state), { project, env }),
  };
}

/** Every text says in which state it is, so that no page of one state is a page of the other. */
const inState = (files: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path.endsWith(".md")
        ? `${text}\nThis is state ${name}.\n`
        : text.replace(/^(name: .*)$/m, `$1 ${name}`),
    ]),
  );

/** What stands at the output: one of the states, nothing, or something that no build should ever leave. */
export function stateOf({ site, states }: SiteInTurns): State | "nothing" | "a mix" {
  if (!existsSync(site)) return "nothing";
  const tree = fingerprint(site);
  return states.find((state) => state.tree === tree) ?? "a mix";
}

/**
 * Whether this site stands beside the output, whole, and nothing at the output: the instant between the two renamings of
 * a swap. The next build puts it back.
 */
export const isAside = ({ place, site }: SiteInTurns, state: State | string): boolean =>
  !existsSync(site) &&
  typeof state !== "string" &&
  readdirSync(place).some(
    (name) => name.startsWith(".site.old-") && fingerprint(join(place, name)) === state.tree,
  );

/** What lies beside the output. */
export const leftovers = ({ place }: SiteInTurns): string[] =>
  readdirSync(place).filter((name) => name !== "site");
