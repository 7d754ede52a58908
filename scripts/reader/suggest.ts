import { distance } from "fastest-levenshtein";
import { fold } from "../model/slug.ts";

/** The words in `known` that are most like `found` and equally so; none where nothing is near enough to be meant. */
export function nearestAll(found: string, known: Iterable<string>): string[] {
  const wanted = fold(found);
  let best: string[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const steps = stepsBetween(wanted, fold(word));
    if (steps === undefined || steps > fewest) continue;
    if (steps < fewest) best = [];
    fewest = steps;
    best.push(word);
  }
  return best;
}

/** The word in `known` that is most like `found`, or undefined where none is near enough to be meant. */
export function nearest(found: string, known: Iterable<string>): string | undefined {
  return nearestAll(found, known)[0];
}

/** `Did you mean "wemos"?` where there is a near one, otherwise the fallback sentence. */
export function didYouMean(found: string, known: Iterable<string>, otherwise: string): string {
  const near = [...new Set(nearestAll(found, known))].slice(0, 3);
  return near.length === 0 ? otherwise : `Did you mean ${near.map((word) => `"${word}"`).join(" or ")}?`;
}

/** Letters to change to come from one folded word to another; a beginning is about one step. Undefined where they are not alike. */
function stepsBetween(wanted: string, candidate: string): number | undefined {
  const isBeginning = candidate.startsWith(wanted) && wanted.length >= 3;
  // Of two words with the same beginning the shorter one is nearer.
  const steps = isBeginning ? 1 + (candidate.length - wanted.length) / 1000 : distance(wanted, candidate);
  const longest = Math.max(wanted.length, candidate.length);
  const limit = longest < 5 ? 1 : Math.max(2, Math.floor(longest / 3));
  // Where every letter is another, nothing is alike: "x" is not meant to be "/".
  return Math.floor(steps) <= limit && steps < longest ? steps : undefined;
}
