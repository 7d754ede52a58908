import type { Pagefind } from "./pagefind.ts";
import { foldWord, markedWords, wordsOf } from "./search-text.ts";

/**
 * The words of a query that no page has. For an unknown word Pagefind searches its longest beginning that is known,
 * `he` for `helth`; such results would only puzzle. A word is known if it is found in quotes, which takes its forms
 * and accents but no parts, or if it is the beginning of a word that is found.
 */
export async function unknownWords(index: Pagefind, query: string): Promise<string[]> {
  const words = [...new Set(wordsOf(query))];
  const known = await Promise.all(words.map((word) => isKnown(index, word)));
  return words.filter((_, i) => known[i] === false);
}

async function isKnown(index: Pagefind, word: string): Promise<boolean> {
  const exact = await index.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  const { results } = await index.search(word);
  const page = await results[0]?.data();
  if (page === undefined) return false;
  const found = [...markedWords(page.excerpt), ...Object.values(page.meta).flatMap(wordsOf)];
  return found.some((other) => foldWord(other).startsWith(foldWord(word)));
}
