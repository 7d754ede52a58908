import type { Choice, Chosen } from "./filter-choices.ts";

/** Facet → value → the places in the list of the entries that have it, in order. */
export type Places = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Loads what the build wrote about a list. Places are written as distances, the first from −1. */
export async function loadPlaces(list: string): Promise<Places> {
  const response = await fetch(`${list}facets.json`);
  if (!response.ok) throw new Error(response.statusText);
  const written: Places = await response.json();
  return mapValues(written, (values) =>
    mapValues(values, (distances) => {
      let place = -1;
      return distances.map((distance) => {
        place += distance;
        return place;
      });
    }),
  );
}

const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

export const placesOf = (
  places: Places,
  { facet, value }: Pick<Choice, "facet" | "value">,
): readonly number[] => places[facet]?.[value] ?? [];

/** What a choice gives. */
export interface Outcome {
  /** The places of the entries that have one of the chosen values of every facet. */
  places: number[];
  /** How many entries have a value and one of the chosen values of every other facet. */
  countOf: (choice: Choice) => number;
}

/** Values of one facet are alternatives, facets limit each other. `total` is the length of the list. */
export function match(places: Places, chosen: Chosen, total: number): Outcome {
  const fulfilled = new Uint8Array(total);
  const masks = new Map<string, Uint8Array>();
  for (const [facet, choices] of chosen) {
    const mask = new Uint8Array(total);
    for (const choice of choices) for (const place of placesOf(places, choice)) mask[place] = 1;
    masks.set(facet, mask);
    mask.forEach((has, place) => {
      fulfilled[place] = (fulfilled[place] ?? 0) + has;
    });
  }
  return {
    places: [...fulfilled.keys()].filter((place) => fulfilled[place] === chosen.size),
    countOf: (choice) => {
      const own = masks.get(choice.facet);
      const others = chosen.size - (own === undefined ? 0 : 1);
      return placesOf(places, choice).filter(
        (place) => (fulfilled[place] ?? 0) - (own?.[place] ?? 0) === others,
      ).length;
    },
  };
}
