import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { openIndexCache } from "./index-cache.ts";
import { type IndexFile, pagefindProgram } from "./pagefind-program.ts";
import { type DrawnPage, type NotedPage, notePage } from "./searched-page.ts";
import { openVolumeIndex, type VolumeIndex } from "./volume-index.ts";
import { type Volume, volumeOf } from "./volumes.ts";

/** A search index in the making, by a program of its own that works beside us. */
export interface SearchIndex {
  /**
   * Ends when these pages are read; they lie below the site already. A page that has not changed need not be drawn
   * again: it is enough what was noted of it. The index depends on their order.
   */
  add: (pages: readonly (DrawnPage | NotedPage)[]) => Promise<void>;
  /** Writes the index into `pagefind/` of the site and gives the number of pages that searches find. */
  write: () => Promise<number>;
  close: () => Promise<void>;
}

/** Where indexes are kept from build to build, relative to the project. */
const indexCache = ".cache/search";

/** Pagefind's ready-made interfaces and its code for the main thread; ours uses its worker alone. */
const unused = /^pagefind(-ui|-modular-ui|-component-ui|-highlight)?\.(js|css)$/;

const workerFile = "pagefind-worker.js";
/** The code for a language. */
const code = /^wasm\..+\.pagefind$/;
/** Stands for code in a volume: the worker asks for 60 kB again, but keeps what it has from the main index. */
const noCode = Buffer.from("pagefind_dcd");

/**
 * Opens an index for the pages of the site in a folder: the main one, and one for each volume of its archive. Whatever
 * keeps it from being made is thrown as one sentence.
 */
export function openSearchIndex(site: string, volumes: readonly Volume[]): SearchIndex {
  const program = pagefindProgram();
  const workshop = { site, program, cache: openIndexCache(indexCache) };
  const main = openVolumeIndex("", workshop);
  const archive = new Map(volumes.map((volume) => [volume, openVolumeIndex(volume.name, workshop)]));
  const indexFor = (volume: Volume | undefined): VolumeIndex =>
    (volume === undefined ? undefined : archive.get(volume)) ?? main;
  return {
    add: async (pages) => {
      const noted = pages.map((page) => ("note" in page ? page : notePage(page)));
      const parts = Map.groupBy(noted, ({ note }) => indexFor(volumeOf(volumes, note)));
      await Promise.all([...parts].map(([index, part]) => index.add(part)));
    },
    write: async () => {
      const folder = join(site, "pagefind");
      const parts = writeFiles(await main.files(), folder).map((part) => ({ folder: "", ...part }));
      // One by one, so that the files of one index are in memory, and no more.
      for (const [{ name }, index] of [...archive].reverse()) {
        const files = (await index.files())
          .filter(({ path }) => path !== workerFile)
          .map((file) => (code.test(file.path) ? { ...file, content: noCode } : file));
        parts.push(...writeFiles(files, join(folder, name)).map((part) => ({ folder: `${name}/`, ...part })));
      }
      writeFileSync(join(folder, "volumes.json"), JSON.stringify(listParts(parts)));
      return parts.reduce((sum, { pages }) => sum + pages, 0);
    },
    close: program.close,
  };
}

/** An index of a language, and the number of its pages. */
interface LanguageIndex {
  lang: string;
  pages: number;
}

/** Folders and sizes of the main index and the volumes of each language, from the newest to the oldest. */
function listParts(
  parts: readonly (LanguageIndex & { folder: string })[],
): Record<string, { folder: string; pages: number }[]> {
  return Object.fromEntries(
    [...Map.groupBy(parts, ({ lang }) => lang)].map(([lang, ofLanguage]) => [
      lang,
      ofLanguage.map(({ folder, pages }) => ({ folder, pages })),
    ]),
  );
}

/**
 * Writes the files of an index that are used, and gives its languages. Pagefind itself would end with a trace of its
 * stack where a disk is full.
 */
function writeFiles(files: readonly IndexFile[], folder: string): LanguageIndex[] {
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  if (entry === undefined) return [];
  const { languages } = entryFile.parse(JSON.parse(new TextDecoder().decode(entry.content)));
  return Object.entries(languages)
    .map(([lang, { page_count }]) => ({ lang, pages: page_count }))
    .sort((a, b) => (a.lang < b.lang ? -1 : 1));
}

const entryFile = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });
