import type { Counts, Found, SearchIndex, SearchOptions } from "./pagefind.ts";
import { unknownWords } from "./search-known.ts";

/** A part of an index, with the number of its pages. */
export interface Volume {
  index: SearchIndex;
  pages: number;
}

/** Makes volumes, which are given from the newest to the oldest, answer as one index. */
export function joinVolumes(volumes: readonly Volume[]): SearchIndex {
  return {
    isWhole: true,
    filters: async () => {
      const counts: Counts[] = [];
      for (const { index } of volumes) counts.push(await index.filters());
      return addCounts(counts);
    },
    search: async (query, options) => {
      const parts: Found[] = [];
      // One after the other, so that a later question need not wait for all of them.
      for (const volume of volumes) parts.push(await searchVolume(volume, query, options));
      const results = parts.flatMap((part) => part.results);
      // Without words, a score says where in its volume a page stands.
      if (query !== null) results.sort((a, b) => b.score - a.score);
      return {
        results,
        filters: addCounts(parts.map(({ filters }) => filters)),
        unfilteredResultCount: parts.reduce((sum, part) => sum + part.unfilteredResultCount, 0),
      };
    },
    load: (result) => {
      const [newest] = volumes;
      return newest === undefined
        ? Promise.reject(new Error("There is no index."))
        : newest.index.load(result);
    },
  };
}

/**
 * What a volume has, with scores that can be compared with those of others. Where it does not know a word, it gives
 * pages with a beginning of the word, which another volume may know as a whole.
 */
async function searchVolume(
  { index, pages }: Volume,
  query: string | null,
  options?: SearchOptions,
): Promise<Found> {
  const found = await index.search(query, options);
  const [best] = found.results;
  if (query === null || query.startsWith('"') || best === undefined) return found;
  const unknown = await unknownWords(index, query, [await index.load(best)]);
  if (unknown.length > 0) return { results: [], filters: {}, unfilteredResultCount: 0 };
  const weight = rarity(found.unfilteredResultCount, pages);
  // Results stay the same objects: what the worker keeps for them is let go with them.
  for (const result of found.results) result.score /= weight;
  return found;
}

/**
 * The weight that Pagefind gives a word by the number of pages that have it (the IDF of BM25). It differs between
 * volumes, and tells nothing of one page against another.
 */
const rarity = (having: number, pages: number): number =>
  Math.log((pages - having + 0.5) / (having + 0.5) + 1);

function addCounts(parts: readonly Counts[]): Counts {
  const sums: Counts = {};
  for (const [name, counts] of parts.flatMap((part) => Object.entries(part))) {
    const sum = { ...sums[name] };
    for (const [value, count] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + count;
    sums[name] = sum;
  }
  return sums;
}
