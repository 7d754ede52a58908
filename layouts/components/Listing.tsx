import type { ComponentChildren, VNode } from "preact";
import type { AnyPublished, Bundle, Library } from "../../scripts/model/views.ts";
import { Document } from "../document.tsx";
import { type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import { fill, wordsIn } from "../words.ts";
import { EntryList } from "./EntryList.tsx";
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
  children?: ComponentChildren;
}

/** A page of a list: title, introduction on the first page, entries, and the way to the other pages. */
export function Listing({ library, bundle, path, title, list, children }: ListingProps): VNode {
  const { lang } = library;
  const base = library.localPath(path);
  const introduction = library.introduction(path);
  const heading = introduction?.title ?? title;
  const shown =
    list.page === 1 ? heading : fill(wordsIn(lang).pageTitle, { title: heading, page: list.page });
  return (
    <Document
      library={library}
      bundle={bundle}
      title={shown}
      description={introduction?.summary}
      address={listPageAddress(base, list.page)}
      {...(list.page === 1 ? { path } : {})}
      trail={list.page === 1 ? [] : [{ title: heading, address: base }]}
    >
      <h1>{shown}</h1>
      {list.page === 1 && introduction !== undefined && (
        <Prose body={introduction.rendered} lang={library.lang} />
      )}
      {children ?? <EntryList entries={list.entries} library={library} level={2} />}
      <Pagination list={list} base={base} lang={lang} />
    </Document>
  );
}

/** The pages of a list at `path`: its entries, and the word that is its title where no introduction is written. */
export function listingPages(
  path: string,
  title: "news" | "blog" | "statements" | "topics" | "publications",
  select: (library: Library) => readonly AnyPublished[],
): Page<ListPage<AnyPublished>> {
  return {
    items: (library) => paginate(select(library)),
    address: (list, library) => listPageAddress(library.localPath(path), list.page),
    render: ({ item, library, bundle }) => (
      <Listing
        library={library}
        bundle={bundle}
        path={path}
        title={wordsIn(library.lang)[title]}
        list={item}
      />
    ),
  };
}
