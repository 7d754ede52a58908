import type { AnyPublished } from "./views.ts";

/** The lists that readers can narrow down. */
export type FacetedListName = "news" | "blog" | "members" | "statements" | "publications";

/** By what a list is narrowed down. */
export type FacetName = "kind" | "topic" | "country" | "region" | "role" | "year" | "author" | "language";

/** One value of a facet, with the entries that have it, in the order of the list. */
export interface FacetValue {
  /** What stands in the data: a kind, a year, an id, a country's, region's or language's code. */
  key: string;
  /** The word for it in addresses, unique in its facet. */
  slug: string;
  /** What a topic or an author is called; all other values are named by the words of the interface. */
  title: string | undefined;
  /** Where the entries stand that have it: a page of its own, or a list that holds the same. */
  address: string;
  entries: readonly AnyPublished[];
}

/** One way to narrow a list down: the values that its entries have, in the order in which they are offered. */
export interface Facet {
  name: FacetName;
  values: readonly FacetValue[];
}

/** A list with the ways to narrow it down; facets without a value are left out. */
export interface FacetedList {
  name: FacetedListName;
  /** The address of the list in this language, e.g. `/fr/news/`. */
  address: string;
  entries: readonly AnyPublished[];
  facets: readonly Facet[];
}
