import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { Browse } from "../components/Browse.tsx";
import { Prose } from "../components/Prose.tsx";
import { SearchForm } from "../components/SearchForm.tsx";
import { Document } from "../document.tsx";
import { formatLanguage } from "../format.ts";
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
        <OtherSearches library={library} />
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

/** Each language has a search of its own; this leads to those of the others. */
function OtherSearches({ library }: { library: Library }): VNode | null {
  const others = library.editions("/search/").filter(({ lang }) => lang !== library.lang);
  if (others.length === 0) return null;
  return (
    <p class="search-languages">
      {wordsIn(library.lang).otherLanguages}
      {others.map(({ lang, address }) => (
        <a key={lang} href={address} hreflang={lang} lang={lang}>
          {formatLanguage(lang)}
        </a>
      ))}
    </p>
  );
}
