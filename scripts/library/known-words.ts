import type { Text } from "../model/entry.ts";
import { type Claim, findClaims } from "./claims.ts";
import { findPlaceholders, type Placeholder } from "./text-lints.ts";

/** What stands in the words of a body, and what it was found in. Plain data, which can be stored (`v8.serialize`). */
export interface KnownWords {
  text: string;
  firstLine: number;
  claims: readonly Claim[];
  placeholders: readonly Placeholder[];
}

/** What stands in the body of a text; it is not looked for where the body is that of `known`, into which it goes. */
export function recallWords(known: Map<string, KnownWords>, { file, body, bodyLine }: Text): KnownWords {
  const before = known.get(file);
  if (before !== undefined && before.text === body && before.firstLine === bodyLine) return before;
  const words: KnownWords = {
    text: body,
    firstLine: bodyLine,
    claims: findClaims(body, bodyLine),
    placeholders: findPlaceholders(body, bodyLine),
  };
  known.set(file, words);
  return words;
}
