import type { AnyEntry } from "../model/entry.ts";
import { titleOf } from "../model/entry.ts";
import { fold } from "../model/slug.ts";
import { nearest } from "../reader/suggest.ts";

/** A text whose address no build has published yet. */
export interface Newcomer {
  text: AnyEntry;
  address: string;
}

/** Words that more newcomers have say nothing of which one is meant; and so many addresses are compared letter by letter. */
const most = 50;

/**
 * Finds the newcomer that a lost address has probably become: the same last part elsewhere; else most words in common with
 * its address and title, at least half of them; else a similar spelling; else the only newcomer in the same folder.
 */
export function findLikely(newcomers: readonly Newcomer[]): (address: string) => Newcomer | undefined {
  const byName = groupBy(newcomers, ({ address }) => [lastPart(address)]);
  const byWord = groupBy(newcomers, ({ text, address }) => wordsOf(`${lastPart(address)} ${titleOf(text)}`));
  const byFolder = groupBy(newcomers, ({ address }) => [folderOf(address)]);
  return (address) => {
    const beside = byFolder.get(folderOf(address)) ?? [];
    const sameName = byName.get(lastPart(address)) ?? [];
    return (
      sameName[0] ??
      withSameWords(wordsOf(lastPart(address)), byWord) ??
      withSimilarName(address, beside) ??
      (beside.length === 1 ? beside[0] : undefined)
    );
  };
}

function withSameWords(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly Newcomer[]>,
): Newcomer | undefined {
  const shared = new Map<Newcomer, number>();
  for (const word of words) {
    const having = byWord.get(word) ?? [];
    if (having.length <= most)
      for (const newcomer of having) shared.set(newcomer, (shared.get(newcomer) ?? 0) + 1);
  }
  const [best] = [...shared].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] * 2 >= words.length ? best[0] : undefined;
}

function withSimilarName(address: string, beside: readonly Newcomer[]): Newcomer | undefined {
  if (beside.length > most) return undefined;
  const near = nearest(
    lastPart(address),
    beside.map((known) => lastPart(known.address)),
  );
  return near === undefined ? undefined : beside.find((known) => lastPart(known.address) === near);
}

const lastPart = (address: string): string => address.split("/").at(-2) ?? "";
const folderOf = (address: string): string => address.replace(/[^/]+\/$/, "");

/** The different words of a text that are long enough to say something. */
const wordsOf = (text: string): string[] => [
  ...new Set(
    fold(text)
      .split(" ")
      .filter((word) => word.length > 2),
  ),
];

function groupBy(
  newcomers: readonly Newcomer[],
  keysOf: (newcomer: Newcomer) => readonly string[],
): Map<string, Newcomer[]> {
  const groups = new Map<string, Newcomer[]>();
  for (const newcomer of newcomers)
    for (const key of keysOf(newcomer)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [newcomer]);
      else group.push(newcomer);
    }
  return groups;
}
