import type { AnyPublished, Library } from "../scripts/model/views.ts";

/**
 * The day of the last change of a text that is known: the latest of when it is from, when it appeared, and when it was
 * updated. ISO form, as precisely as it is known. The day of an event or campaign says nothing of its text.
 */
export function textChange({ fields }: AnyPublished): string | undefined {
  const date = "date" in fields ? fields.date : undefined;
  return latest([date, fields.publish_at?.slice(0, 10), fields.updated]);
}

/** The last change of what the page of an entry shows: that of its text, or the newest signature of a statement. */
export function entryChange(entry: AnyPublished, library: Library): string | undefined {
  const ledger = entry.type === "statements" ? library.ledger(entry) : undefined;
  const signed = ledger?.groups.flatMap(({ signers }) => signers.map(({ signedOn }) => signedOn)) ?? [];
  return latest([textChange(entry), ...signed]);
}

/** Lists are asked once for each of their pages. */
const known = new WeakMap<readonly AnyPublished[], string | undefined>();

/** The last change of a list: the newest of its entries'; undefined where none is known. */
export function listChange(entries: readonly AnyPublished[]): string | undefined {
  if (!known.has(entries)) known.set(entries, latest(entries.map(textChange)));
  return known.get(entries);
}

/** The latest of some days, months or years in ISO form; a month counts from its beginning. */
export function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (last, day) => (last === undefined || (day !== undefined && day > last) ? day : last),
    undefined,
  );
}
