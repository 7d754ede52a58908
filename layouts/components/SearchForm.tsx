import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { LinkList } from "./LinkList.tsx";

/** The search of the search page: field, filters, places for results, and the words that its script shows. */
export function SearchForm({ library }: { library: Library }): VNode {
  const words = wordsIn(library.lang);
  return (
    <search>
      <form
        class="search"
        action={library.localPath("/search/")}
        data-search=""
        data-vocabulary={library.localPath("/search/words.json")}
        data-hint={words.searchHint}
        data-loading={words.searchLoading}
        data-nothing={words.searchNothing}
        data-meant={words.searchMeant}
        data-more={words.searchMore}
        data-failed={words.searchFailed}
        data-counts={JSON.stringify(words.counts.results)}
      >
        <label for="query">{words.searchLabel}</label>
        <div class="search-field">
          <input id="query" name="q" type="search" autocomplete="off" enterkeyhint="search" />
          <button type="submit">{words.searchButton}</button>
        </div>
        <div class="search-outcome">
          <p class="search-status" role="status" />
          <button type="button" class="search-clear" hidden>
            {words.searchClear}
          </button>
        </div>
        <p class="search-spelling" aria-live="polite" />
        <SearchTopics library={library} />
        <div class="search-body">
          <SearchFilters lang={library.lang} />
          <div class="search-groups">
            {Object.entries(words.searchGroups).map(([kind, title]) => (
              <section key={kind} data-kind={kind} aria-labelledby={`found-${kind}`} hidden>
                <h2 id={`found-${kind}`}>{title}</h2>
                <ol class="search-results" />
              </section>
            ))}
          </div>
        </div>
        <label class="search-shortcut" hidden>
          <input type="checkbox" />
          {words.searchShortcut}
        </label>
      </form>
    </search>
  );
}

/** Filters without values: the script fills in what is there, with the number of results of each. */
function SearchFilters({ lang }: { lang: string }): VNode {
  const words = wordsIn(lang);
  return (
    <details class="search-filters" hidden>
      <summary>{words.searchFilter}</summary>
      {Object.entries(words.searchFilters).map(([filter, title]) => (
        <fieldset key={filter} data-filter={filter} hidden>
          <legend>{title}</legend>
        </fieldset>
      ))}
    </details>
  );
}

/** Ways on where nothing was found. */
function SearchTopics({ library }: { library: Library }): VNode | null {
  const topics = library.all("topics");
  if (topics.length === 0) return null;
  return (
    <section class="search-topics" aria-labelledby="search-topics" hidden>
      <h2 id="search-topics">{wordsIn(library.lang).searchTopics}</h2>
      <LinkList links={topics} />
    </section>
  );
}
