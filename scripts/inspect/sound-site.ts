import { z } from "zod";
import type { FileCache } from "../cache/file-cache.ts";

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

/** Where sound sites are noted: one for each `origin`, and for each version of the code, which may have other rules. */
export interface SoundSites {
  read: () => SoundSite | undefined;
  keep: (site: SoundSite) => void;
}

export function openSoundSites(cache: FileCache, origin: string, codeVersion: string): SoundSites {
  const key = `sound site ${codeVersion} ${origin}`;
  return {
    read: () => {
      const bytes = cache.read(key);
      if (bytes === undefined) return undefined;
      return soundSite.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data;
    },
    keep: (site) => cache.write(key, Buffer.from(JSON.stringify(site))),
  };
}

/**
 * Tells a file from every other that is or was on the disk. A second name changes nothing about it; to write it does, and
 * so does a copy.
 */
export const identityOf = ({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }): string =>
  `${ino} ${size} ${mtimeMs}`;
