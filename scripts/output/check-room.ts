import { statfsSync } from "node:fs";
import { showPath } from "../command/site-options.ts";
import { StopError } from "../command/usage-error.ts";
import { bytesIn } from "./survey-site.ts";

/** What a first site takes besides its content, in bytes: fonts, search, lists, feeds, share pictures. */
const firstSite = 10_000_000;

/** How many times the content its pictures take in all their sizes. */
const copies = 4;

/**
 * Bytes that a new site is likely to need: the `oldBytes` that the old one takes or, where there is none, what its content
 * leads to expect; and a tenth more.
 */
export function estimateRoom(oldBytes: number, content: string): number {
  const estimate = oldBytes > 0 ? oldBytes : firstSite + copies * bytesIn(content);
  return estimate + Math.ceil(estimate / 10);
}

/** Throws a StopError (1) if the disk of `folder` has less room than `needed` bytes. A system that does not tell is believed. */
export function checkRoom(folder: string, needed: number): void {
  const free = freeRoom(folder);
  if (free === undefined || free >= needed) return;
  throw new StopError(
    `Not built: the disk of ${showPath(folder)} has ${megabytes(free)} MB free, and about ${megabytes(needed)} MB are needed. Delete what is no longer used there, then build again. The old site is unchanged.`,
    1,
  );
}

function freeRoom(folder: string): number | undefined {
  try {
    const { bavail, bsize, blocks } = statfsSync(folder);
    return blocks === 0 ? undefined : bavail * bsize;
  } catch {
    return undefined;
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
