import { titleOf } from "../model/entry.ts";
import { fold } from "../model/slug.ts";
import type { AnyPublished } from "../model/views.ts";

/** Words that are kept: about 20 KB when compressed, however many texts there are. */
const most = 5000;
/** Shorter words are rarely mistyped, and suggested wrongly. */
const shortest = 4;

/**
 * The words of titles, summaries, headings and names as they are written most often, in small letters with their
 * accents. The most frequent come first; equal ones by their letters, so that every build gives the same.
 */
export function wordsByFrequency(entries: readonly AnyPublished[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const word of wordsOf(entry)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const word of ranked) {
    if (kept.length === most) break;
    const key = fold(word);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(word);
  }
  return kept;
}

function wordsOf(entry: AnyPublished): string[] {
  const acronym = entry.type === "members" ? (entry.fields.acronym ?? "") : "";
  const texts = [titleOf(entry), acronym, entry.summary, ...entry.rendered.headings.map(({ text }) => text)];
  return texts
    .join(" ")
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= shortest);
}
