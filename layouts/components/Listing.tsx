import type { ComponentChildren, VNode } from "preact";
import type { FacetedList, FacetedListName } from "../../scripts/model/facets.ts";
import type { AnyPublished, Bundle, Library } from "../../scripts/model/views.ts";
import { Document } from "../document.tsx";
import { type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import type { Listed } from "../structured/graph.ts";
import { followedLists } from "../subscriptions.ts";
import { fill, wordsIn } from "../words.ts";
import { EntryList } from "./EntryList.tsx";
import { Faceted } from "./Faceted.tsx";
import { Pagination } from "./Pagination.tsx";
import { Prose } from "./Prose.tsx";

export interface ListingProps {
  library: Library;
  bundle: Bundle;
  /** The path of the list without a language, e.g. `/news/`. */
  path: string;
  /** The title, unless a page in the content introduces the list. */
  title: string;
  list: ListPage<AnyPublished>;
  /** The facets of the list, if it can be narrowed down. */
  facets?: FacetedList;
  /** What it lists, if that is not `list`. */
  listed?: Listed;
  /** What stands between the introduction and the entries. */
  lead?: ComponentChildren;
  children?: ComponentChildren;
}

/** A page of a list: title, introduction on the first page, entries, and the way to the other pages. */
export function Listing(props: ListingProps): VNode {
  const { library, bundle, path, title, list, facets, lead, children } = props;
  const { lang } = library;
  const base = library.localPath(path);
  const introduction = library.introduction(path);
  const heading = introduction?.title ?? title;
  const isStart = list.page === 1;
  const shown = isStart ? heading : fill(wordsIn(lang).pageTitle, { title: heading, page: list.page });
  const entries = (
    <>
      {children ?? <EntryList entries={list.entries} library={library} level={2} />}
      <Pagination list={list} base={base} lang={lang} />
    </>
  );
  return (
    <Document
      library={library}
      bundle={bundle}
      title={shown}
      description={introduction?.summary}
      address={listPageAddress(base, list.page)}
      {...(isStart ? { path } : {})}
      subscription={followedLists(library).find(({ subject }) => subject === path)}
      listed={props.listed ?? { all: list.all, shown: list.entries }}
      trail={isStart ? [] : [{ title: heading, address: base }]}
      scripts={facets !== undefined && isStart ? [bundle.filter] : []}
    >
      <h1>{shown}</h1>
      {isStart && introduction !== undefined && <Prose body={introduction.rendered} lang={library.lang} />}
      {lead}
      {facets === undefined ? (
        entries
      ) : (
        <Faceted list={facets} library={library} chosen={undefined} isStart={isStart}>
          {entries}
        </Faceted>
      )}
    </Document>
  );
}

/** The pages of a list with facets; its name is also the word that is its title where no introduction is written. */
export function listingPages(
  path: string,
  name: Exclude<FacetedListName, "members">,
): Page<ListPage<AnyPublished>> {
  return {
    items: (library) => paginate(library.list(name).entries),
    address: (list, library) => listPageAddress(library.localPath(path), list.page),
    render: ({ item, library, bundle }) => (
      <Listing
        library={library}
        bundle={bundle}
        path={path}
        title={wordsIn(library.lang)[name]}
        list={item}
        facets={library.list(name)}
      />
    ),
  };
}
