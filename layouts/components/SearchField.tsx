import type { VNode } from "preact";
import type { Bundle, Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** The search field in the header: without a script it leads to the search page. */
export function SearchField({ library, bundle }: { library: Library; bundle: Bundle }): VNode {
  const words = wordsIn(library.lang);
  return (
    <search class="site-search">
      <form
        action={library.localPath("/search/")}
        data-script={bundle.search}
        data-all={words.searchAll}
        data-none={words.searchNone}
        data-counts={JSON.stringify(words.counts.results)}
      >
        <label class="visually-hidden" for="site-query">
          {words.searchLabel}
        </label>
        <input
          id="site-query"
          name="q"
          type="search"
          placeholder={words.search}
          autocomplete="off"
          enterkeyhint="search"
        />
        <button type="submit">
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <circle cx="10.5" cy="10.5" r="6.5" />
            <path d="m15.5 15.5 5 5" />
          </svg>
          <span class="visually-hidden">{words.searchButton}</span>
        </button>
      </form>
    </search>
  );
}
