import type { SearchOptions } from "./pagefind.ts";

/** The filters of the search, as they are named in the index and in the address of the page. */
export const filterNames = ["kind", "topic", "year", "country", "author"] as const;

/** What is searched for: words, and the chosen values of each filter. */
export interface Choice {
  query: string;
  filters: Readonly<Record<string, readonly string[]>>;
}

/** The choice that an address names: `?q=nurses&topic=Migration&topic=Care`. */
export function choiceOf(params: URLSearchParams): Choice {
  return {
    query: (params.get("q") ?? "").trim(),
    filters: Object.fromEntries(
      filterNames
        .map((name) => [name, params.getAll(name)] as const)
        .filter(([, values]) => values.length > 0),
    ),
  };
}

/** The same choice as the part of an address behind `?`. */
export function paramsOf({ query, filters }: Choice): URLSearchParams {
  return new URLSearchParams([
    ...(query === "" ? [] : [["q", query]]),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value])),
  ]);
}

/** Whether anything is searched for. */
export const isEmpty = ({ query, filters }: Choice): boolean =>
  query === "" && Object.keys(filters).length === 0;

/** The filters of a choice as Pagefind takes them: several values of one are "or", several filters are "and". */
export function pagefindFilters(
  { filters }: Choice,
  without?: string,
): NonNullable<SearchOptions["filters"]> {
  return Object.fromEntries(
    Object.entries(filters)
      .filter(([name]) => name !== without)
      .map(([name, values]) => [name, { any: [...values] }]),
  );
}
