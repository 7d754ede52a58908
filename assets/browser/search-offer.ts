import type { SearchIndex } from "./pagefind.ts";
import { textElement } from "./search-result.ts";
import { mendQuery } from "./search-spelling.ts";

/**
 * Offers another spelling of a query with unknown words, if there is one that finds something. The words of the site
 * are loaded only now.
 */
export async function offerSpelling(
  form: HTMLFormElement,
  index: SearchIndex,
  query: string,
  unknown: readonly string[],
  isStale: () => boolean,
  search: (mended: string) => void,
): Promise<void> {
  const { vocabulary = "", meant = "" } = form.dataset;
  if (unknown.length === 0) return;
  const words: string[] = await (await fetch(vocabulary)).json();
  const mended = mendQuery(query, unknown, words);
  if (mended === undefined || (await index.search(mended)).results.length === 0 || isStale()) return;
  const link = textElement("a", mended);
  link.href = `?${new URLSearchParams({ q: mended })}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    search(mended);
  });
  const [before = "", after = ""] = meant.split("{query}");
  form.querySelector(".search-spelling")?.replaceChildren(before, link, after);
}
