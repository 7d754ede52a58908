import type { Counts, Found, FoundResult, SearchIndex } from "./pagefind.ts";
import { type Choice, pagefindFilters } from "./search-choice.ts";

/** What was found: results by kind, and how many there would be with each value of each filter that is loaded. */
export interface Answer {
  total: number;
  /** The kind of the best result comes first. */
  groups: { kind: string; results: FoundResult[] }[];
  counts: Counts;
}

/**
 * Searches for what was chosen among pages of these kinds, which are all. Without words, everything that passes the
 * filters is found, newest first. Of the filters only that of kinds is loaded, and those that were chosen.
 */
export async function findAnswer(
  index: SearchIndex,
  choice: Choice,
  kinds: readonly string[],
): Promise<Answer> {
  type Filters = ReturnType<typeof pagefindFilters>;
  const search = (chosen: Filters): Promise<Found> => {
    const filters = { kind: { any: [...kinds] }, ...chosen };
    return choice.query === ""
      ? index.search(null, { filters, sort: { date: "desc" } })
      : index.search(choice.query, { filters });
  };
  const filters = pagefindFilters(choice);
  const found = await search(filters);
  const counts: Counts = { ...found.filters };
  // Another value of a filter widens the choice, so it is counted as if nothing were chosen there.
  for (const name of Object.keys(choice.filters))
    counts[name] = (await search(pagefindFilters(choice, name))).filters[name] ?? {};
  const [most, ...others] = Object.entries(found.filters.kind ?? {})
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind]) => kind);
  if (most === undefined) return { total: 0, groups: [], counts };
  const groups = await Promise.all(
    others.map(async (kind) => ({
      kind,
      results: (await search({ ...filters, kind: { any: [kind] } })).results,
    })),
  );
  // Long lists of results are slow to come, so the longest is made of what belongs to no other kind.
  const ofOthers = new Set(groups.flatMap(({ results }) => results.map(({ id }) => id)));
  groups.push({ kind: most, results: found.results.filter(({ id }) => !ofOthers.has(id)) });
  const place = new Map(found.results.map(({ id }, i) => [id, i]));
  const best = ({ results: [first] }: { results: FoundResult[] }): number => place.get(first?.id ?? "") ?? 0;
  return { total: found.results.length, groups: groups.sort((a, b) => best(a) - best(b)), counts };
}
