import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewSite } from "./new-site.ts";

/** The site that is there now, of which files are taken over into a new one. */
export interface OldSite {
  folder: string;
  /** Gives files, by their paths below the site, the same place in the new one; they are there when that is written. */
  place: (files: readonly string[]) => void;
  /** The same for a file, if there is one at this path with this content, and whether there is. */
  placeSame: (file: string, content: string | Uint8Array) => boolean;
  /** Gives the files and folders in the new site that the disk keeps from now on, of those that were placed. */
  keep: () => Promise<ReadonlySet<string>>;
}

/** Opens the old site in `folder`, from which the new one takes files. */
export function openOldSite(folder: string, newSite: NewSite): OldSite {
  const all = new Set<string>();
  const place = (files: readonly string[]): void => {
    for (const file of files) all.add(file);
    newSite.place(files);
  };
  return {
    folder,
    place,
    placeSame: (file, content) => {
      if (!isSame(join(folder, file), content)) return false;
      place([file]);
      return true;
    },
    keep: async () => new Set([...all, ...(await newSite.flushPlaced())]),
  };
}

function isSame(path: string, content: string | Uint8Array): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return false;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return found.size === bytes.length && readFileSync(path).equals(bytes);
}
