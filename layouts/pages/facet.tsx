import type { Facet, FacetedList, FacetValue } from "../../scripts/model/facets.ts";
import type { Library } from "../../scripts/model/views.ts";
import { EntryList } from "../components/EntryList.tsx";
import { Faceted } from "../components/Faceted.tsx";
import { facetLabel } from "../components/Facets.tsx";
import { MemberSections } from "../components/MemberSections.tsx";
import { Pagination } from "../components/Pagination.tsx";
import { Document } from "../document.tsx";
import { formatPlace } from "../format.ts";
import { facetedLists, type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

interface FacetPage {
  list: FacetedList;
  facet: Facet;
  value: FacetValue;
  shown: ListPage<FacetValue["entries"][number]>;
}

/** `/news/topic/migration/`: the entries of a list that have one value of a facet, as many pages as it takes. */
export default {
  items: (library) =>
    facetedLists.flatMap((name) => {
      const list = library.list(name);
      return list.facets.flatMap((facet) =>
        facet.values
          .filter((value) => value.address.startsWith(list.address))
          .flatMap((value) => paginate(value.entries).map((shown) => ({ list, facet, value, shown }))),
      );
    }),
  address: ({ value, shown }) => listPageAddress(value.address, shown.page),
  render: ({ item, library, bundle }) => {
    const { list, facet, value, shown } = item;
    const { lang } = library;
    const words = wordsIn(lang);
    const heading = titleIn(item, library);
    const title = shown.page === 1 ? heading : fill(words.pageTitle, { title: heading, page: shown.page });
    const listCrumb = {
      title: library.introduction(`/${list.name}/`)?.title ?? words[list.name],
      address: list.address,
    };
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        address={listPageAddress(value.address, shown.page)}
        editions={shown.page === 1 ? library.valueEditions(list.name, facet.name, value.key) : []}
        listed={{ all: shown.all, shown: shown.entries }}
        trail={shown.page === 1 ? [listCrumb] : [listCrumb, { title: heading, address: value.address }]}
      >
        <h1>{title}</h1>
        <Faceted list={list} library={library} chosen={value} isStart={false}>
          {list.name === "members" ? (
            <MemberSections
              members={shown.entries.filter((entry) => entry.type === "members")}
              library={library}
              isWhole={false}
            />
          ) : (
            <EntryList entries={shown.entries} library={library} level={2} />
          )}
          <Pagination list={shown} base={value.address} lang={lang} />
        </Faceted>
      </Document>
    );
  },
} satisfies Page<FacetPage>;

/** What the page of a value is called: "News on Migration", "Members in Uganda". */
function titleIn({ list, facet, value }: FacetPage, { lang }: Library): string {
  const words = wordsIn(lang);
  const isPlace = facet.name === "country" || facet.name === "region";
  const name = value.key === "global" && isPlace ? "worldwide" : facet.name;
  return fill(words.facetTitles[name], {
    list: words[list.name],
    value:
      isPlace && name !== "worldwide" ? formatPlace(value.key, lang) : facetLabel(list, facet, value, lang),
  });
}
