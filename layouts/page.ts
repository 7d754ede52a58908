import type { VNode } from "preact";
import type { FacetedListName } from "../scripts/model/facets.ts";
import type { Bundle, Library } from "../scripts/model/views.ts";

/** What a page is drawn from: the one thing it is about, the site in its language, and the bundled files. */
export interface PageProps<Item> {
  item: Item;
  library: Library;
  bundle: Bundle;
}

/** A family of addresses: which things have such a page, where it stands, and how it looks. */
export interface Page<Item> {
  items: (library: Library) => readonly Item[];
  /** The address: a path that ends with a slash, or the name of a file such as `/404.html`. */
  address: (item: Item, library: Library) => string;
  render: (props: PageProps<Item>) => VNode;
  /** Whether searches find pages of it. Such families are drawn first: their index is made while the others are drawn. */
  isSearched?: true;
}

/** What is known of the files that were built before those for machines. */
export interface BuiltFiles {
  bundle: Bundle;
  /** The size in bytes of the file at an address of this site; undefined if there is none yet. */
  bytesOf: (address: string) => number | undefined;
}

/** A family of files for machines: which things have such files, and what stands in them. */
export interface Feed<Item> {
  items: (library: Library) => readonly Item[];
  files: (item: Item, library: Library, built: BuiltFiles) => { address: string; text: string }[];
}

/** One page of a list. `page` counts from 1. */
export interface ListPage<Entry> {
  entries: readonly Entry[];
  /** The whole list. */
  all: readonly Entry[];
  page: number;
  pages: number;
  total: number;
}

/** Entries on one page of a list. */
export const entriesPerPage = 20;

/** Cuts a list into pages; an empty list has one page, so that its address always answers. */
export function paginate<Entry>(entries: readonly Entry[]): ListPage<Entry>[] {
  const pages = Math.max(1, Math.ceil(entries.length / entriesPerPage));
  return Array.from({ length: pages }, (_, i) => ({
    entries: entries.slice(i * entriesPerPage, (i + 1) * entriesPerPage),
    all: entries,
    page: i + 1,
    pages,
    total: entries.length,
  }));
}

/** The address of a page of a list: the first has the list's own, the others `page/2/` below it. */
export function listPageAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`;
}

/** The lists that have facets. */
export const facetedLists: readonly FacetedListName[] = [
  "news",
  "blog",
  "members",
  "statements",
  "publications",
];
