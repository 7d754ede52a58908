import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readCurrent } from "./current-link.ts";
import { manifestFile } from "./manifest.ts";
import { type Place, releasesIn } from "./place.ts";
import { writeWhole } from "./write-whole.ts";

/** A release, and when it was published (ISO, UTC). */
export interface Published {
  name: string;
  at: string;
}

const historyFile = z.object({ releases: z.array(z.object({ name: z.string(), at: z.string() })) });

/**
 * The releases that are there in the order in which they were published; the public one is always among them. Where the history
 * was lost or damaged, the times of the files tell it.
 */
export function readHistory(place: Place): Published[] {
  const there = releasesIn(place);
  const line = (readLine(place) ?? fromFiles(place, there)).filter(({ name }) => there.includes(name));
  const current = readCurrent(place);
  if (current === undefined || line.some(({ name }) => name === current)) return line;
  return [...line, { name: current, at: timeOf(place, current) }];
}

export function writeHistory(place: Place, releases: readonly Published[]): void {
  writeWhole(
    place.history,
    `${JSON.stringify({ releases }, null, 2)}\n`,
    join(place.root, `.history-${process.pid}`),
  );
}

function readLine({ history }: Place): Published[] | undefined {
  try {
    return historyFile.parse(JSON.parse(readFileSync(history, "utf8"))).releases;
  } catch {
    return undefined;
  }
}

const fromFiles = (place: Place, names: readonly string[]): Published[] =>
  names.map((name) => ({ name, at: timeOf(place, name) })).sort((a, b) => (a.at < b.at ? -1 : 1));

/** When a release was made. Its manifest is written once; folders change when files are carried into them. */
function timeOf(place: Place, name: string): string {
  const file = manifestFile(place, name);
  return statSync(existsSync(file) ? file : join(place.releases, name)).mtime.toISOString();
}
