import type { KnownBody } from "../markdown/known-bodies.ts";
import type { KnownMedium } from "../media/inventory.ts";
import { type StampOf, stampByTimes, type TextMemory } from "../reader/text-memory.ts";
import type { KnownWords } from "./known-words.ts";

/**
 * What was found out about the files of a content folder, by their paths, so that it need not be found out again. It never
 * changes what comes out. The maps are plain data, which can be stored (`v8.serialize`); other code may mean another thing
 * by them.
 */
export interface ReadingMemory extends TextMemory {
  bodies: Map<string, KnownBody>;
  words: Map<string, KnownWords>;
  media: Map<string, KnownMedium>;
}

/** A memory in which there is nothing yet. */
export const createReadingMemory = (stampOf: StampOf = stampByTimes): ReadingMemory => ({
  stampOf,
  texts: new Map(),
  bodies: new Map(),
  words: new Map(),
  media: new Map(),
});
