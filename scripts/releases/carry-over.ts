import { constants, copyFileSync, existsSync, linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { readManifest } from "./manifest.ts";
import { type Place, releasesIn } from "./place.ts";

/**
 * Files that a page asks for after it was loaded and whose names change with their content: code, styles and fonts; pictures;
 * share pictures; parts of the search index.
 */
const hashed =
  /^(assets\/.+-[\w-]{8}\.\w+|media\/.+-[0-9a-f]{10}-\d+\.\w+|share\/[0-9a-f]{16}\.png|pagefind\/.+_[0-9a-f]{7,}\.pf_\w+)$/;

/** Whether the name of a file says what is in it. A compressed copy belongs to its file. */
export const isHashed = (path: string): boolean => hashed.test(path.replace(/\.(br|gz)$/, ""));

/**
 * Puts into `folder`, which no one is served yet, the hashed files of all other releases, so that a page that was loaded before
 * a swap finds after it what belongs to it. Only what those releases were built with: what they carry themselves ends with them.
 */
export function carryOver(place: Place, folder: string, name: string): void {
  for (const other of releasesIn(place).filter((release) => release !== name))
    for (const path of readManifest(place, other).keys())
      if (isHashed(path)) linkOrCopy(join(place.releases, other, path), join(folder, path));
}

/** One file under two names where the disk can do that: nothing is written again. */
function linkOrCopy(from: string, to: string): void {
  if (existsSync(to) || !existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
