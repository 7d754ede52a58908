/** What was made of texts that stand on many pages. It forgets a text where another one needs its place. */
export interface TagTable<Value> {
  /** What is known of the part of a page from `at` to `end`. */
  find: (page: string, at: number, end: number) => Value | undefined;
  /** `text` has to be a text of its own. */
  keep: (text: string, value: Value) => void;
}

/** Number of places, a power of two; one takes some 200 bytes when it is used. */
const places = 1 << 15;
/** How many letters of a text decide where it is looked for. */
const samples = 16;

/** A table whose texts are compared where they stand: a map would cut each of them out of its page first. */
export function createTagTable<Value>(): TagTable<Value> {
  const kept = new Array<{ text: string; value: Value } | undefined>(places).fill(undefined);
  return {
    find: (page, at, end) => {
      const entry = kept[placeOf(page, at, end)];
      return entry !== undefined && entry.text.length === end - at && page.startsWith(entry.text, at)
        ? entry.value
        : undefined;
    },
    keep: (text, value) => {
      kept[placeOf(text, 0, text.length)] = { text, value };
    },
  };
}

function placeOf(page: string, at: number, end: number): number {
  const step = 1 + Math.floor((end - at) / samples);
  let hash = end - at;
  for (let i = end - 2; i > at; i -= step) hash = (Math.imul(hash, 31) + page.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 15)) & (places - 1);
}
