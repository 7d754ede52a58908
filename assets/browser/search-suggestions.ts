import { showExcerpt } from "./excerpt.ts";
import { type FoundPage, loadPagefind, type SearchIndex } from "./pagefind.ts";
import { unknownWords } from "./search-known.ts";
import { createPopup } from "./search-popup.ts";
import { detailsOf, textElement } from "./search-result.ts";
import { countResults, sentence } from "./search-text.ts";
import { followTyping } from "./typing.ts";

/** Results that are shown under the field. */
const shownAtOnce = 6;

/** Shows the best results under the search field of the header while the reader types. */
export function startSuggestions(form: HTMLFormElement, field: HTMLInputElement): void {
  const popup = createPopup(form, field);
  let latest = 0;
  let shown = "";

  const showBest = async (index: SearchIndex, query: string, isStale: () => boolean): Promise<void> => {
    const { results } = await index.search(query);
    const pages = await Promise.all(results.slice(0, shownAtOnce).map(index.load));
    const isFound = pages.length > 0 && (await unknownWords(index, query, pages)).length === 0;
    if (isStale() || document.activeElement !== field) return;
    // Somebody who has gone into the list goes on in the same, also where it was asked for again, as when the search is loaded.
    if (popup.isInUse() && query === shown) return;
    shown = query;
    const links = [...pages.map(drawSuggestion), drawAll(form, query)];
    if (isFound) popup.open(links, countResults(form, results.length));
    // The rest of the archive may know what its newest part does not.
    else if (index.isWhole) popup.open([], sentence(form, "none", query));
  };

  const suggest = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const query = field.value.trim();
    if (query === "") {
      popup.close();
      return;
    }
    try {
      const { newest, whole } = await loadPagefind();
      const isStale = (): boolean => mine !== latest;
      await showBest(newest, query, isStale);
      if (!newest.isWhole && !isStale() && !popup.isInUse()) await showBest(await whole(), query, isStale);
    } catch {
      // Without suggestions the field still leads to the search page, which says what is the matter.
      popup.close();
    }
  };
  const begin = (): void => void suggest();
  const typing = followTyping(begin);
  field.addEventListener("input", typing.changed);
  field.addEventListener("focus", begin);
  form.addEventListener("submit", typing.stop);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !popup.isOpen()) begin();
  });
  loadPagefind().then(begin, () => undefined);
}

function drawSuggestion(page: FoundPage): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = page.url;
  const title = textElement("span", page.meta.title ?? page.url);
  title.className = "suggestion-title";
  const details = textElement("span", detailsOf(page));
  details.className = "suggestion-details";
  const excerpt = document.createElement("span");
  excerpt.className = "suggestion-excerpt";
  showExcerpt(excerpt, page.excerpt);
  link.append(title, " ", details, " ", excerpt);
  return link;
}

function drawAll(form: HTMLFormElement, query: string): HTMLAnchorElement {
  const link = textElement("a", sentence(form, "all", query));
  link.href = `${form.action}?${new URLSearchParams({ q: query })}`;
  link.className = "suggestion-all";
  return link;
}
