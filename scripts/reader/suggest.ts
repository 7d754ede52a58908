import { distance } from "fastest-levenshtein";
import { fold } from "../model/slug.ts";

/** The word in `known` that is most like `found`, or undefined where none is near enough to be meant. */
export function nearest(found: string, known: Iterable<string>): string | undefined {
  const wanted = fold(found);
  let best: { word: string; steps: number } | undefined;
  for (const word of known) {
    const candidate = fold(word);
    const steps = candidate.startsWith(wanted) && wanted.length >= 3 ? 1 : distance(wanted, candidate);
    const longest = Math.max(wanted.length, candidate.length);
    const limit = longest < 5 ? 1 : Math.max(2, Math.floor(longest / 3));
    // Where every letter is another, nothing is alike: "x" is not meant to be "/".
    if (steps <= limit && steps < longest && (best === undefined || steps < best.steps))
      best = { word, steps };
  }
  return best?.word;
}

/** `Did you mean "wemos"?` where there is a near one, otherwise the fallback sentence. */
export function didYouMean(found: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(found, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
