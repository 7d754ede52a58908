import type { Counts, Found, FoundResult, Pagefind } from "./pagefind.ts";
import { type Choice, pagefindFilters } from "./search-choice.ts";
import { unknownWords } from "./search-known.ts";

/** What was found: results by kind, and how many there would be with each value of each filter. */
export interface Answer {
  total: number;
  /** The kind of the best result comes first. */
  groups: { kind: string; results: FoundResult[] }[];
  counts: Counts;
  /** Words that no page has; with one of them nothing is found. */
  unknown: string[];
}

/** Searches for what was chosen. Without words, everything that passes the filters is found, newest first. */
export async function findAnswer(index: Pagefind, choice: Choice): Promise<Answer> {
  const unknown = await unknownWords(index, choice.query);
  if (unknown.length > 0) return { total: 0, groups: [], counts: {}, unknown };
  const search = (filters: ReturnType<typeof pagefindFilters>): Promise<Found> =>
    choice.query === ""
      ? index.search(null, { filters, sort: { date: "desc" } })
      : index.search(choice.query, { filters });
  const filters = pagefindFilters(choice);
  const found = await search(filters);
  const counts: Counts = { ...found.filters };
  // Another value of a filter widens the choice, so it is counted as if nothing were chosen there.
  for (const name of Object.keys(choice.filters))
    counts[name] = (await search(pagefindFilters(choice, name))).filters[name] ?? {};
  const place = new Map(found.results.map((result, i) => [result.id, i]));
  const kinds = Object.entries(found.filters.kind ?? {}).flatMap(([kind, n]) => (n > 0 ? [kind] : []));
  const groups = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      results: (await search({ ...filters, kind: { any: [kind] } })).results,
    })),
  );
  const best = ({ results: [first] }: { results: FoundResult[] }): number => place.get(first?.id ?? "") ?? 0;
  return { total: found.results.length, groups: groups.sort((a, b) => best(a) - best(b)), counts, unknown };
}
