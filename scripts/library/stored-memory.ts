import { hash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import type { FileCache } from "../cache/file-cache.ts";
import { openVersionCache } from "../cache/version-cache.ts";
import type { KnownBody } from "../markdown/known-bodies.ts";
import type { KnownMedium } from "../media/inventory.ts";
import type { KnownText, StampOf } from "../reader/text-memory.ts";
import type { KnownWords } from "./known-words.ts";
import { createReadingMemory, type ReadingMemory } from "./reading-memory.ts";

/** A reading memory that outlives its process. */
export interface StoredMemory {
  memory: ReadingMemory;
  /** Keeps what is in the memory for the next process; of what has not changed nothing is written. */
  save: () => void;
}

/** Where builds keep what was found out about the files of the content, relative to the project. */
export const readingCache = ".cache/reading";

/** So many files hold the memory: one edit changes one of them, and never is the whole of it in memory twice. */
const portions = 64;

/** What is known of one file. */
interface Known {
  text: KnownText | undefined;
  body: KnownBody | undefined;
  words: KnownWords | undefined;
  medium: KnownMedium | undefined;
}

/** Bytes up to which a file is stamped: nothing larger is ever taken into a site, and it is refused without being read. */
const mostStamped = 32 * 1024 * 1024;

/** The state of a file is told by its bytes, for a disk on which the same content may come to lie anew. */
const stampByBytes: StampOf = (path) => {
  try {
    const found = lstatSync(path);
    if (!found.isFile() || found.size > mostStamped) return undefined;
    return hash("sha256", readFileSync(path), "base64");
  } catch {
    return undefined;
  }
};

/** Opens the memory that an earlier process of the same code has kept in a cache. */
export function openStoredMemory(cache: FileCache, codeVersion: string): StoredMemory {
  const memory = createReadingMemory(stampByBytes);
  const ours = openVersionCache(cache, codeVersion);
  for (let portion = 0; portion < portions; portion++) {
    const bytes = ours.read(keyOf(portion));
    if (bytes !== undefined) recall(memory, deserialize(bytes));
  }
  const before = new Map([...filesIn(memory)].map((file) => [file, knownOf(file, memory)]));
  return {
    memory,
    save: () => {
      const files = filesIn(memory);
      const changed = new Set(
        [...files, ...before.keys()]
          .filter((file) => !isSame(before.get(file), knownOf(file, memory)))
          .map(portionOf),
      );
      const kept = Map.groupBy(files, portionOf);
      for (const portion of changed) {
        const known = (kept.get(portion) ?? []).map((file) => [file, shorten(knownOf(file, memory))]);
        ours.write(keyOf(portion), serialize(known));
      }
    },
  };
}

const keyOf = (portion: number): string => `reading ${portion}`;

const portionOf = (file: string): number => crc32(file) % portions;

const filesIn = ({ texts, bodies, words, media }: ReadingMemory): Set<string> =>
  new Set([...texts.keys(), ...bodies.keys(), ...words.keys(), ...media.keys()]);

const knownOf = (file: string, { texts, bodies, words, media }: ReadingMemory): Known => ({
  text: texts.get(file),
  body: bodies.get(file),
  words: words.get(file),
  medium: media.get(file),
});

const isSame = (one: Known | undefined, other: Known): boolean =>
  one?.text === other.text &&
  one?.body === other.body &&
  one?.words === other.words &&
  one?.medium === other.medium;

/** What was made of the text of an entry has that text in it, which need not be kept twice. */
const shorten = ({ body, words, ...known }: Known): Known => {
  const own = textIn(known.text);
  return {
    ...known,
    body: body?.text === own ? { ...body, text: "" } : body,
    words: words?.text === own ? { ...words, text: "" } : words,
  };
};

function recall(memory: ReadingMemory, kept: readonly (readonly [string, Known])[]): void {
  for (const [file, { text, body, words, medium }] of kept) {
    const own = textIn(text);
    if (text !== undefined) memory.texts.set(file, text);
    if (body !== undefined) memory.bodies.set(file, body.text === "" ? { ...body, text: own } : body);
    if (words !== undefined) memory.words.set(file, words.text === "" ? { ...words, text: own } : words);
    if (medium !== undefined) memory.media.set(file, medium);
  }
}

const textIn = (known: KnownText | undefined): string =>
  (known?.data.entry ?? known?.data.unsound)?.body ?? "";
