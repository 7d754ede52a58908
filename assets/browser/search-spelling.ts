import { foldWord, wordsOf } from "./search-text.ts";

/** Edits by which a word may be mistyped. */
const slips = 2;

/**
 * Optimal string alignment distance of two words: letters added, left out, changed or swapped with their neighbour.
 * Gives `slips + 1` as soon as it is more than `slips`.
 */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > slips) return slips + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, j - 2) + 1 : slips + 1,
        ),
      );
    }
    if (Math.min(...row) > slips) return slips + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), slips + 1);
}

const at = (row: readonly number[], i: number): number => row[i] ?? slips + 1;

/** The word of a vocabulary that is nearest to a mistyped one; of equally near ones the first, i.e. most frequent. */
export function nearestWord(word: string, vocabulary: readonly string[]): string | undefined {
  const wanted = foldWord(word);
  // In a short word, two slips leave nothing that could be recognised.
  let least = wanted.length <= 4 ? 1 : slips;
  let nearest: string | undefined;
  for (const candidate of vocabulary) {
    const edits = distance(wanted, foldWord(candidate));
    if (edits < least || (edits === least && nearest === undefined)) {
      nearest = candidate;
      least = edits;
    }
  }
  return nearest;
}

/** A query with its unknown words mended, or undefined where one of them is like nothing that is known. */
export function mendQuery(
  query: string,
  unknown: readonly string[],
  vocabulary: readonly string[],
): string | undefined {
  const mended = wordsOf(query).map((word) =>
    unknown.includes(word) ? nearestWord(word, vocabulary) : word,
  );
  return unknown.length === 0 || mended.includes(undefined) ? undefined : mended.join(" ");
}
