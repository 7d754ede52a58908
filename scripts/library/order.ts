import type { AnyPublished } from "../model/views.ts";

/** Orders texts by code points, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of lists: dated entries newest first, topics by their `order`, all others by name in `lang`. */
export function listOrder(lang: string): (a: AnyPublished, b: AnyPublished) => number {
  const collator = new Intl.Collator(lang, { numeric: true });
  return (a, b) => {
    if (a.date !== undefined || b.date !== undefined) return newestFirst(a, b);
    return rankOf(a) - rankOf(b) || collator.compare(a.title, b.title) || compareText(a.id, b.id);
  };
}

/** Newest first; a month or year counts as its first day. Entries without a date come last; ties go by id. */
export function newestFirst(a: AnyPublished, b: AnyPublished): number {
  return compareText(b.date ?? "", a.date ?? "") || compareText(a.id, b.id);
}

const rankOf = (entry: AnyPublished): number =>
  entry.type === "topics" ? (entry.fields.order ?? Number.MAX_SAFE_INTEGER) : 0;
