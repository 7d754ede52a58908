import { z } from "zod";
import type { FileCache } from "../cache/file-cache.ts";
import { openVersionCache } from "../cache/version-cache.ts";

/**
 * A site in which nothing was found. A file that is still the same one need not be read again: what it says of itself is
 * sound, and where it leads is among `targets`. Those may be more than there are, but never less.
 */
const soundSite = z.object({
  /** Which file it is, by its path: see `identityOf`. */
  files: z.record(z.string(), z.string()),
  /** The ids of each page, one a line. */
  ids: z.record(z.string(), z.string()),
  /** Paths on the site, each with an anchor, which may be empty. */
  targets: z.array(z.tuple([z.string(), z.string()])),
  /** Scripts and styles with their hashes. */
  signed: z.array(z.object({ path: z.string(), integrity: z.string().optional() })),
});

export type SoundSite = z.infer<typeof soundSite>;

/** Where a sound site is noted: the last one. Of another `origin`, or of code that may have other rules, it is not found. */
export interface SoundSites {
  read: () => SoundSite | undefined;
  keep: (site: SoundSite) => void;
}

const key = "sound site";

export function openSoundSites(cache: FileCache, origin: string, codeVersion: string): SoundSites {
  const ours = openVersionCache(cache, `${codeVersion} ${origin}`);
  return {
    read: () => {
      const bytes = ours.read(key);
      if (bytes === undefined) return undefined;
      return soundSite.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data;
    },
    keep: (site) => ours.write(key, Buffer.from(JSON.stringify(site))),
  };
}

/**
 * Tells a file from every other that is or was on the disk. A second name changes nothing about it; to write it does, and
 * so does a copy.
 */
export const identityOf = ({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }): string =>
  `${ino} ${size} ${mtimeMs}`;
