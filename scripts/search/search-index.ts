import { type IndexCache, openIndexCache } from "./index-cache.ts";
import { type LanguageIndex, readLanguages } from "./language-index.ts";
import { type IndexFile, pagefindProgram } from "./pagefind-program.ts";
import { type DrawnPage, type NotedPage, notePage } from "./searched-page.ts";
import { openVolumeIndex, type VolumeIndex } from "./volume-index.ts";
import { textsInFile, type Volume, volumeOf } from "./volumes.ts";

/** A search index in the making, by a program of its own that works beside us. */
export interface SearchIndex {
  /**
   * Ends when these pages are read; they lie below the site when that is written. A page that has not changed need not be drawn
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

/** What is taken over from the index of the last site: parts of it that were made of the same pages, by their names. */
export interface LastIndex {
  /** Puts the files of a part into the new site, and gives its languages; undefined where it has to be made. */
  take: (part: string, source: string) => readonly LanguageIndex[] | undefined;
  /** Notes a part that was made, with its files below the site. */
  note: (part: string, source: string, files: readonly string[], languages: readonly LanguageIndex[]) => void;
  /** Puts a file of the old site into the new one, if there is one with these bytes at its place. */
  placeSame: (file: string, bytes: Uint8Array) => boolean;
  /** Whether a page will probably be what it was. */
  isSame: (file: string) => boolean;
  /** Where its site is; undefined where there is none. */
  site: string | undefined;
}

/** Where there is no last site. */
export const noLastIndex: LastIndex = {
  take: () => undefined,
  note: () => undefined,
  placeSame: () => false,
  isSame: () => false,
  site: undefined,
};

/** The site into which an index is written. */
export interface IndexedSite {
  folder: string;
  /** Writes a file, by its path below the site; it is there when `written` ends. Ends when there is room for the next. */
  write: (file: string, content: string | Uint8Array) => Promise<void>;
  /** Ends when everything that was written and taken over is in its place. */
  written: () => Promise<unknown>;
}

/** What an index goes by, besides the pages. */
export interface IndexOptions {
  last?: LastIndex;
  /** Told of files that have been written, by their paths below the site. */
  written?: (files: readonly string[]) => void;
  cache?: IndexCache;
}

/**
 * Opens an index for the pages of a site: the main one, and one for each volume of its archive. Whatever
 * keeps it from being made is thrown as one sentence.
 */
export function openSearchIndex(
  site: IndexedSite,
  volumes: readonly Volume[],
  { last = noLastIndex, written = () => undefined, cache = openIndexCache(indexCache) }: IndexOptions = {},
): SearchIndex {
  const program = pagefindProgram();
  const workshop = { site, lastSite: last.site, program, cache };
  const main = openVolumeIndex({ name: "" }, workshop);
  const archive = new Map(
    volumes.map((volume) => [
      volume,
      openVolumeIndex({ name: volume.name, mostTexts: Math.ceil(volume.pages / textsInFile) }, workshop),
    ]),
  );
  beginAhead([main, ...archive.values()], last);
  const added = new Map<Volume, number>();
  const finished = new Map<Volume, Promise<readonly LanguageIndex[]>>();
  let finishing: Promise<unknown> = Promise.resolve();

  /** The volume for a page. What comes when its volume is whole, though dates did not tell of it, is found in the main index. */
  const placeOf = ({ note }: NotedPage): Volume | undefined => {
    const volume = volumeOf(volumes, note);
    return volume === undefined || finished.has(volume) ? undefined : volume;
  };
  const finish = async (index: VolumeIndex, name: string): Promise<readonly LanguageIndex[]> => {
    const source = index.source();
    const known = last.take(name, source);
    if (known !== undefined) return known;
    const kept = (await index.files()).filter(({ path }) => !unused.test(path));
    const files = name === "" ? kept : forVolume(kept);
    const entry = files.find(({ path }) => path === "pagefind-entry.json");
    const languages = entry === undefined ? [] : readLanguages(entry.content);
    const placed = files.map(({ path, content }) => ({ path: `pagefind/${name}${path}`, content }));
    const others = placed.filter(({ path, content }) => !last.placeSame(path, content));
    for (const { path, content } of others) await site.write(path, content);
    await site.written();
    written(others.map(({ path }) => path));
    last.note(
      name,
      source,
      placed.map(({ path }) => path),
      languages,
    );
    return languages;
  };
  const folderOf = ({ name }: Volume): string => `${name}/`;
  /** Finishes a volume behind those before it, so that the files of one index are in memory, and no more. */
  const finishVolume = (volume: Volume, index: VolumeIndex): void => {
    if (finished.has(volume)) return;
    const languages = finishing.then(() => finish(index, folderOf(volume)));
    finished.set(volume, languages);
    // What keeps it from being made is told when the index is written.
    finishing = languages.catch(() => undefined);
  };
  const addTo = async (volume: Volume | undefined, part: readonly NotedPage[]): Promise<void> => {
    const index = volume === undefined ? undefined : archive.get(volume);
    if (volume === undefined || index === undefined) return await main.add(part);
    await index.add(part);
    const count = (added.get(volume) ?? 0) + part.length;
    added.set(volume, count);
    if (count >= volume.pages) finishVolume(volume, index);
  };

  return {
    add: async (pages) => {
      const noted = pages.map((page) => ("note" in page ? page : notePage(page)));
      await Promise.all([...Map.groupBy(noted, placeOf)].map(([volume, part]) => addTo(volume, part)));
    },
    write: async () => {
      for (const [volume, index] of [...archive].reverse()) finishVolume(volume, index);
      await finishing;
      const parts = (await finish(main, "")).map((part) => ({ folder: "", ...part }));
      for (const [volume, languages] of [...finished].sort(newestFirst))
        parts.push(...(await languages).map((part) => ({ folder: folderOf(volume), ...part })));
      await site.write("pagefind/volumes.json", JSON.stringify(listParts(parts)));
      await site.written();
      return parts.reduce((sum, { pages }) => sum + pages, 0);
    },
    close: program.close,
  };
}

/** Indexes of which something has changed and that are begun before their pages come: those of one edit. */
const mostBegun = 2;

/** What a small edit is waited for is the index that it changes, and most pages of that are known. */
function beginAhead(indexes: readonly VolumeIndex[], { isSame }: LastIndex): void {
  const changed = indexes.flatMap((index) => {
    const unchanged = index.unchangedUntil(isSame);
    return unchanged === undefined ? [] : [{ index, unchanged }];
  });
  if (changed.length > mostBegun) return;
  for (const { index, unchanged } of changed) index.begin(unchanged);
}

const newestFirst = ([one]: [Volume, unknown], [other]: [Volume, unknown]): number =>
  one.name < other.name ? 1 : -1;

/** What a volume has besides what the main index has. */
const forVolume = (files: readonly IndexFile[]): IndexFile[] =>
  files
    .filter(({ path }) => path !== workerFile)
    .map((file) => (code.test(file.path) ? { ...file, content: noCode } : file));

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
