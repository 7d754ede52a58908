import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { FileCache } from "../cache/file-cache.ts";
import { openVersionCache } from "../cache/version-cache.ts";
import type { Fingerprint } from "../library/fingerprint.ts";
import type { LanguageIndex } from "../search/language-index.ts";
import type { SearchNote } from "../search/searched-page.ts";
import type { CanonicalPage } from "./canonical-page.ts";
import type { NewSite } from "./new-site.ts";
import { type OldSite, openOldSite } from "./old-site.ts";

/** What is known of something that was drawn or made; plain data, which JSON can hold. */
export interface DrawnFacts {
  /** The content files of the texts in it. */
  texts: readonly string[];
  /** Of a page: what its head and the search say. */
  canonical?: CanonicalPage | undefined;
  search?: SearchNote | undefined;
  /** Of a part of the search index: its languages. */
  languages?: readonly LanguageIndex[] | undefined;
}

/** Which file it is: another has another moment, whatever its bytes. `changed` in ms since 1970. */
interface Stamp {
  bytes: number;
  changed: number;
}

/** Something that was drawn, with the files in which it is. */
interface Kept extends DrawnFacts {
  files: Readonly<Record<string, Stamp | undefined>>;
  /** A hash of all that it was made of, where that is not the frame and texts. */
  source?: string | undefined;
}

interface Noted {
  frame: string;
  texts: Readonly<Record<string, string>>;
  drawn: Readonly<Record<string, Kept>>;
}

/** What was drawn for the last site, and for this one: pages, feeds and parts of the search, each by a name of its own. */
export interface SiteMemory {
  /** Puts the files of the old site into the new one, if they would be drawn just the same; else undefined, and they have to be. */
  take: (name: string) => DrawnFacts | undefined;
  /** The same for what is made of nothing but a `source`, whatever else has changed. */
  takeMade: (name: string, source: string) => DrawnFacts | undefined;
  /** Puts a file of the old site into the new one, if it has this content, and whether it has. */
  placeSame: (file: string, content: string | Uint8Array) => boolean;
  /** Whether a page was made of what there is now, as far as can be told without looking at it. */
  isSame: (file: string) => boolean;
  /** Notes what is drawn into these files, paths below the site. */
  note: (name: string, files: readonly string[], facts: DrawnFacts, source?: string) => void;
  /**
   * To be called when all files are written, and before they are moved. Gives what keeps all that was noted and taken for
   * the next build.
   */
  seal: () => Promise<() => void>;
}

const key = "site";

/** Where a memory is kept, and by which code: what other code has noted is of no use. */
export interface MemoryPlace {
  cache: FileCache;
  codeVersion: string;
}

/** The site that is there now, and what was noted when it was made; undefined where that was by other code. */
export interface LastSite {
  site: OldSite;
  noted: Noted | undefined;
}

/**
 * Opens the old site for a new one, in which the pages and feeds of the old one are placed ahead: most of them will stay as they
 * are, and the disk is idle while texts are read.
 */
export function openLastSite(folder: string, newSite: NewSite, place: MemoryPlace): LastSite {
  const noted = readNoted(place);
  if (noted !== undefined) newSite.placeAhead(drawnFiles(noted));
  return { site: openOldSite(folder, newSite), noted };
}

/** What the last build of the same code has noted: our own words, sealed by the cache and marked with the version. */
function readNoted({ cache, codeVersion }: MemoryPlace): Noted | undefined {
  const bytes = openVersionCache(cache, codeVersion).read(key);
  return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString("utf8"));
}

const drawnFiles = ({ drawn }: Noted): string[] =>
  Object.values(drawn).flatMap(({ files, source }) => (source === undefined ? Object.keys(files) : []));

/**
 * Opens the memory for a new site, beside an old one that may be there. Pages and feeds are taken over only if
 * everything that any can show besides texts is as it was (the frame), the texts that they showed are too, and nobody has
 * touched them: a warm build gives the same bytes as a cold one.
 */
export function openSiteMemory(
  { cache, codeVersion }: MemoryPlace,
  { frame, texts }: Fingerprint,
  newSite: NewSite,
  lastSite: LastSite | undefined,
): SiteMemory {
  const ours = openVersionCache(cache, codeVersion);
  const { site: oldSite, noted: last } = lastSite ?? {};
  const unchanged = new Map<string, boolean>();
  const noted = new Map<string, Kept>();

  /** Whether a text is that of the last build. */
  const isUnchanged = (text: string): boolean => {
    const known = unchanged.get(text) ?? last?.texts[text] === texts.get(text);
    unchanged.set(text, known);
    return known;
  };
  const takeMade = (name: string, source: string | undefined): DrawnFacts | undefined => {
    const known = last?.drawn[name];
    if (oldSite === undefined || known === undefined || known.source !== source) return undefined;
    if (!known.texts.every(isUnchanged)) return undefined;
    const files = Object.entries(known.files);
    if (!files.every(([file, before]) => isSame(stampOf(join(oldSite.folder, file)), before)))
      return undefined;
    oldSite.place(files.map(([file]) => file));
    noted.set(name, known);
    return known;
  };

  return {
    take: (name) => (last?.frame === frame ? takeMade(name, undefined) : undefined),
    takeMade,
    isSame: (file) => last?.frame === frame && last.drawn[file]?.texts.every(isUnchanged) === true,
    placeSame: (file, content) => oldSite?.placeSame(file, content) === true,
    note: (name, files, facts, source) => {
      noted.set(name, {
        ...facts,
        source,
        files: Object.fromEntries(files.map((file) => [file, undefined])),
      });
    },
    seal: async () => {
      const copies = await newSite.written();
      const drawn = [...noted].map(([name, kept]): [string, Kept] => [
        name,
        stamp(kept, newSite.folder, copies),
      ]);
      const memory: Noted = { frame, texts: Object.fromEntries(texts), drawn: Object.fromEntries(drawn) };
      return () => ours.write(key, Buffer.from(JSON.stringify(memory)));
    },
  };
}

/** The same with the stamps that its files have in the new site: those of files that are the same ones are known. */
function stamp(kept: Kept, folder: string, copies: ReadonlySet<string>): Kept {
  const files = Object.entries(kept.files);
  if (files.every(([file, known]) => known !== undefined && !copies.has(file))) return kept;
  return { ...kept, files: Object.fromEntries(files.map(([file]) => [file, stampOf(join(folder, file))])) };
}

/** Undefined for what is no regular file, such as a link that somebody has put there. */
function stampOf(path: string): Stamp | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? { bytes: found.size, changed: found.mtimeMs } : undefined;
}

const isSame = (one: Stamp | undefined, other: Stamp | undefined): boolean =>
  one !== undefined && one.bytes === other?.bytes && one.changed === other.changed;
