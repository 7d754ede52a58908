import type { FileCache } from "../cache/file-cache.ts";
import { openVersionCache } from "../cache/version-cache.ts";
import type { NotedLinks } from "./link-book.ts";

/** A site in which nothing was found. A file that is still the same one need not be read again. */
export interface SoundSite {
  /** Which file it is, by its path: see `identityOf`. */
  files: Readonly<Record<string, string>>;
  /** Where each leads, and the ids of pages. */
  links: NotedLinks;
  /** Scripts and styles with their hashes. */
  signed: readonly { path: string; integrity?: string | undefined }[];
}

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
      // Our own words, sealed by the cache and marked with the version of the code.
      return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString("utf8"));
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
