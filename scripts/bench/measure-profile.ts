import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Contender, clean } from "./contender.ts";
import { measureCommand } from "./measure-command.ts";

/**
 * Where a build of so many posts spends its time, all its threads together: ms by function (`name file:line`) for code of
 * ours, by package for that of others, and by part of the machine (`node`, `(garbage collector)`).
 */
export interface Profile {
  posts: number;
  times: ReadonlyMap<string, number>;
}

const profileFolder = "profile";

/** Builds a site with its search from nothing, watched by V8's profiler. */
export async function measureProfile(contender: Contender, posts: number): Promise<Profile> {
  const { folder, whole } = contender;
  clean({ ...contender, caches: [...contender.caches, profileFolder] });
  for (const { words, ...step } of whole) {
    const [program, ...rest] = words;
    await measureCommand({
      ...step,
      words: [program, "--cpu-prof", `--cpu-prof-dir=${profileFolder}`, ...rest],
    });
  }
  const files = readdirSync(join(folder, profileFolder));
  const threads = files.map((file) => readFileSync(join(folder, profileFolder, file), "utf8"));
  return { posts, times: addUp(threads.map((thread) => timesIn(JSON.parse(thread), folder))) };
}

/** A profile as V8 writes it (Chrome DevTools Protocol, Profiler.Profile); times in µs. */
const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

type Frame = z.infer<typeof profileSchema>["nodes"][number]["callFrame"];

/** The time of each function itself in ms, without that of what it calls. A thread that waits takes none. */
export function timesIn(profile: unknown, project: string): Map<string, number> {
  const { nodes, samples, timeDeltas } = profileSchema.parse(profile);
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, project)]));
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const name = names.get(id) ?? "node";
    if (name !== "(idle)") times.set(name, (times.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  }
  return times;
}

function nameOf({ functionName, url, lineNumber }: Frame, project: string): string {
  if (!url.startsWith("file:")) return functionName.startsWith("(") ? functionName : "node";
  const path = fileURLToPath(url).replaceAll("\\", "/");
  const [, inPackages] = /.*\/node_modules\/(.*)/.exec(path) ?? [];
  if (inPackages !== undefined) {
    const [scope = "", name = ""] = inPackages.split("/");
    return scope.startsWith("@") ? `${scope}/${name}` : scope;
  }
  return `${functionName || "(anonymous)"} ${path.replace(`${project}/`, "")}:${lineNumber + 1}`;
}

function addUp(threads: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, time] of threads.flatMap((thread) => [...thread]))
    sums.set(name, (sums.get(name) ?? 0) + time);
  return sums;
}
