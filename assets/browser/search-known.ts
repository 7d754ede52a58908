import type { FoundPage, SearchIndex } from "./pagefind.ts";
import { foldWord, markedWords, wordsOf } from "./search-text.ts";

/**
 * The words of a query that no page has. For an unknown word Pagefind searches its longest beginning that is known,
 * `he` for `helth`; such results would only puzzle. A word is known if it is the beginning of a word that is found, as
 * `pages` may show, or if it is found in quotes, which takes its forms and accents but no parts.
 */
export async function unknownWords(
  index: SearchIndex,
  query: string,
  pages: readonly FoundPage[],
): Promise<string[]> {
  const words = [...new Set(wordsOf(query))].filter((word) => !isShown(word, pages));
  const known = await Promise.all(words.map((word) => isKnown(index, word)));
  return words.filter((_, i) => known[i] === false);
}

async function isKnown(index: SearchIndex, word: string): Promise<boolean> {
  const exact = await index.search(`"${word}"`);
  if (exact.results.length > 0) return true;
  const [first] = (await index.search(word)).results;
  return first !== undefined && isShown(word, [await index.load(first)]);
}

function isShown(word: string, pages: readonly FoundPage[]): boolean {
  const beginning = foldWord(word);
  return pages.some(({ excerpt, meta }) =>
    [...markedWords(excerpt), ...Object.values(meta).flatMap(wordsOf)].some((other) =>
      foldWord(other).startsWith(beginning),
    ),
  );
}
