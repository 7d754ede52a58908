import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { openFileCache } from "../cache/file-cache.ts";
import { openVersionCache } from "../cache/version-cache.ts";
import { packFiles, unpackFiles } from "./packed-files.ts";
import { type IndexFile, unread } from "./pagefind-program.ts";
import { textsInFile } from "./volumes.ts";

/** A page of an index that is kept. */
export type KnownPage = z.infer<typeof knownPage>;

/** Indexes of earlier builds: the last of each volume, with its pages in their order. */
export interface IndexCache {
  /** The pages of the index that is kept. */
  pages: (volume: string) => readonly KnownPage[] | undefined;
  /** The files of that index, if it was made of exactly these pages. */
  files: (volume: string, pages: readonly KnownPage[]) => readonly IndexFile[] | undefined;
  keep: (volume: string, pages: readonly KnownPage[], files: readonly IndexFile[]) => void;
}

const knownPage = z.object({ file: z.string(), digest: z.string() });
const knownPages = z.array(knownPage);

/** Opens the cache in `folder`. What was made by another Pagefind, or in another way, is not found. */
export function openIndexCache(folder: string): IndexCache {
  const recipe = JSON.stringify({ pagefind: pagefindVersion(), unread, textsInFile });
  const cache = openVersionCache(openFileCache(folder), recipe);
  const keyOf = (volume: string, what: string): string => `${volume} ${what}`;
  // The list and the files are written one after the other, and another build may come between.
  const seal = (pages: readonly KnownPage[]): Buffer =>
    createHash("sha256").update(JSON.stringify(pages)).digest();
  return {
    pages: (volume) => {
      const list = cache.read(keyOf(volume, "known pages"));
      return list === undefined ? undefined : knownPages.parse(JSON.parse(Buffer.from(list).toString()));
    },
    files: (volume, pages) => {
      const kept = cache.read(keyOf(volume, "files"));
      const wanted = seal(pages);
      if (kept === undefined || !wanted.equals(kept.subarray(0, wanted.length))) return undefined;
      return unpackFiles(kept.subarray(wanted.length));
    },
    keep: (volume, pages, files) => {
      cache.write(keyOf(volume, "files"), seal(pages), ...packFiles(files));
      cache.write(keyOf(volume, "known pages"), Buffer.from(JSON.stringify(pages)));
    },
  };
}

const pagefindVersion = (): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync("node_modules/pagefind/package.json", "utf8"))).version;
