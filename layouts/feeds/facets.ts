import type { FacetedList } from "../../scripts/model/facets.ts";
import { type Feed, facetedLists } from "../page.ts";

/** `/news/facets.json`: which entries have which value, for the script that filters the list in place. */
export default {
  items: (library) => facetedLists.map((name) => library.list(name)).filter((list) => list.facets.length > 0),
  files: (list) => [{ address: `${list.address}facets.json`, text: JSON.stringify(dataOf(list)) }],
} satisfies Feed<FacetedList>;

/** Facet → value → its entries by their places in the list, each as the distance from the one before (from −1). */
function dataOf({ facets, entries }: FacetedList): Record<string, Record<string, number[]>> {
  const places = new Map(entries.map((entry, i) => [entry, i]));
  return Object.fromEntries(
    facets.map((facet) => [
      facet.name,
      Object.fromEntries(
        facet.values.map((value) => {
          let last = -1;
          const distances = value.entries.map((entry) => {
            const place = places.get(entry) ?? last;
            const distance = place - last;
            last = place;
            return distance;
          });
          return [value.slug, distances];
        }),
      ),
    ]),
  );
}
