import { compareWithCold } from "./compare-builds.ts";
import type { Contender } from "./contender.ts";
import type { Corpus } from "./corpus.ts";
import { measurePreview } from "./measure-preview.ts";
import { measureReader, type SearchCost } from "./measure-reader.ts";
import type { Result } from "./rounds.ts";
import { spreadOf } from "./spread.ts";
import { describeSizes, namesOfUnlike } from "./table.ts";

/** What can be measured of our site besides costs, and is told in sentences. */
export const extras = ["preview", "reader", "profile"] as const;
export type Extra = (typeof extras)[number];

/** Sentences on what stands in no table: the sizes of the sites, sameness, the preview, the search of a reader. */
export async function takeNotes(
  ours: Contender,
  corpus: Corpus,
  results: readonly Result[],
  wanted: ReadonlySet<string>,
): Promise<string[]> {
  const posts = `${corpus.posts.length.toLocaleString("en")} posts`;
  const unlike = namesOfUnlike(results);
  const notes = results.some(({ size }) => size.pages > 0) ? [describeSizes(results)] : [];
  if (unlike.length > 0) notes.push(`NOT COMPARABLE, by more than a quarter: ${unlike.join(", ")}.`);
  if (wanted.has("reader")) {
    notes.push(...describeReader(posts, await measureReader(ours)));
  }
  if (wanted.has("warm")) notes.push(describeDifference(posts, await compareWithCold(ours)));
  if (wanted.has("preview")) {
    for (const [change, times] of await measurePreview(ours, `/news/${corpus.posts[0]?.id ?? ""}/`)) {
      const { median, least, greatest } = spreadOf(times);
      notes.push(
        `The preview of ${posts} shows ${change} after ${median.toFixed(2)} s (${least.toFixed(2)}–${greatest.toFixed(2)}).`,
      );
    }
  }
  return notes;
}

const describeDifference = (posts: string, differing: readonly string[]): string =>
  differing.length === 0
    ? `A warm build of ${posts} has the bytes of a cold one.`
    : `A warm build of ${posts} DIFFERS from a cold one in ${differing.length} files: ${differing.slice(0, 3).join(", ")}.`;

/** Parts of a search, by the paths of their files; what fits none belongs to the page. */
const partsOfSearch: readonly (readonly [string, RegExp])[] = [
  ["code of the search", /\/assets\/search-|pagefind-worker|wasm/],
  ["list of pages", /pf_meta$|pagefind-entry|volumes\.json$/],
  ["words", /pf_index$/],
  ["filters", /pf_filter$/],
  ["results", /pf_fragment$/],
];

/** What a search costs a reader, with the bytes of each part. */
export function describeReader(posts: string, { sent, waits }: SearchCost): string[] {
  const sizes = new Map<string, number>();
  for (const { path, bytes } of sent) {
    const [name] = partsOfSearch.find(([, pattern]) => pattern.test(path)) ?? ["page"];
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  const total = sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = [...sizes].map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(", ");
  const { median, least, greatest } = spreadOf(waits);
  return [
    `A search of ${posts} takes a reader ${sent.length} requests and ${kilobytes(total)} until the first result: ${parts}.`,
    `The first result of ${posts} comes ${median.toFixed(0)} ms after the first key (${least.toFixed(0)}–${greatest.toFixed(0)}).`,
  ];
}
