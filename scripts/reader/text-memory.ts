import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type ReadEntry, readText, type TextData, withPlaces } from "./read-entry.ts";

/** A file that was read, and the state in which it was. */
export interface KnownText {
  stamp: string;
  data: TextData;
}

/**
 * Tells a state of a file from every other, before or after; undefined where it cannot be told, and such a file is read
 * again. `path` is the whole path.
 */
export type StampOf = (path: string) => string | undefined;

/** Texts that were read before, by their files. The map is plain data, which can be stored (`v8.serialize`). */
export interface TextMemory {
  stampOf: StampOf;
  texts: Map<string, KnownText>;
}

/** The state of a file as its folder knows it: for who stays for a while, and sees the same disk. */
export const stampByTimes: StampOf = (path) => {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return undefined;
  }
};

/** The same as `readEntry`, which is not asked where the file has not changed: the same objects are given then. */
export function recallEntry(
  root: string,
  file: string,
  languages: readonly string[],
  { stampOf, texts }: TextMemory,
): ReadEntry {
  // Before it is read: what is written in between is then seen at the next time.
  const state = stampOf(join(root, file));
  const stamp = `${state} ${languages.join()}`;
  const known = texts.get(file);
  if (known !== undefined && state !== undefined && known.stamp === stamp) return revive(known);
  const read: KnownText = { stamp, data: readText(root, file, languages) };
  if (state === undefined) texts.delete(file);
  else texts.set(file, read);
  return revive(read);
}

/** What was made of data that was kept, for as long as that is kept. */
const revived = new WeakMap<KnownText, ReadEntry>();

function revive(known: KnownText): ReadEntry {
  const read = revived.get(known) ?? withPlaces(known.data);
  revived.set(known, read);
  return read;
}
