import type { FacetedList, FacetedListName } from "../model/facets.ts";
import type { Library } from "../model/views.ts";

/** What an edition knows of the pages of values, in its own language and in the others. */
export type ValuePages = Pick<Library, "valuePage" | "valueEditions">;

/** Completes the library of an edition; `editions` gives all of them as soon as they are made. */
export function withValuePages<Known extends Pick<Library, "list" | "lang">>(
  library: Known,
  editions: () => readonly ValuePages[],
): Known & ValuePages {
  const known = new Map<FacetedListName, ReturnType<typeof pagesOf>>();
  return {
    ...library,
    // A list is looked through once, when it is first asked for.
    valuePage: (name, facet, key) => {
      const pages = known.get(name) ?? pagesOf(library.list(name), library.lang);
      known.set(name, pages);
      return pages.get(`${facet}/${key}`);
    },
    valueEditions: (name, facet, key) =>
      editions().flatMap((edition) => edition.valuePage(name, facet, key) ?? []),
  };
}

/** Values whose entries stand in a list of their own have no page below this one. */
const pagesOf = ({ address, facets }: FacetedList, lang: string) =>
  new Map(
    facets.flatMap((facet) =>
      facet.values
        .filter((value) => value.address.startsWith(address))
        .map((value) => [`${facet.name}/${value.key}`, { lang, address: value.address }] as const),
    ),
  );
