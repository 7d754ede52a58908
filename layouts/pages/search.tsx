import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { Browse } from "../components/Browse.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/search/`: the search, and what to do where it does not work. */
export default {
  items: (library) => [library.lang],
  address: (_lang, library) => library.localPath("/search/"),
  render: ({ library, bundle }) => {
    const words = wordsIn(library.lang);
    const introduction = library.introduction("/search/");
    const title = introduction?.title ?? words.search;
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        address={library.localPath("/search/")}
        path="/search/"
        trail={[]}
        hidden
        scripts={[bundle.search]}
      >
        <h1>{title}</h1>
        {introduction !== undefined && <Prose body={introduction.rendered} lang={library.lang} />}
        <SearchForm library={library} />
        <noscript>
          <p class="notice">{words.searchWithout}</p>
        </noscript>
        <section aria-labelledby="browse">
          <h2 id="browse">{words.browse}</h2>
          <Browse library={library} />
        </section>
      </Document>
    );
  },
} satisfies Page<string>;

/** The field, the place for results, and the words that the script shows. */
function SearchForm({ library }: { library: Library }): VNode {
  const words = wordsIn(library.lang);
  const { one = "{n}", other } = words.counts.results;
  return (
    <search>
      <form
        class="search"
        action={library.localPath("/search/")}
        data-search=""
        data-lang={library.lang}
        data-hint={words.searchHint}
        data-loading={words.searchLoading}
        data-failed={words.searchFailed}
        data-nothing={words.searchNothing}
        data-more={words.searchMore}
        data-count-one={one}
        data-count-other={other}
      >
        <label for="query">{words.searchLabel}</label>
        <div class="search-field">
          <input id="query" name="q" type="search" autocomplete="off" enterkeyhint="search" />
          <button type="submit">{words.searchButton}</button>
        </div>
        <p class="search-status" role="status" />
        <div class="search-groups">
          {Object.entries(words.searchGroups).map(([kind, title]) => (
            <section key={kind} data-kind={kind} aria-labelledby={`found-${kind}`} hidden>
              <h2 id={`found-${kind}`}>{title}</h2>
              <ol class="search-results" />
            </section>
          ))}
        </div>
      </form>
    </search>
  );
}
