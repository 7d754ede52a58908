import type { Published } from "./views.ts";

/** The circle of a country on the map, in units of the map. `reach` is the radius within which it is hit. */
export interface MapMarker {
  x: number;
  y: number;
  r: number;
  reach: number;
}

/** A country with members on the map: ISO 3166-1 alpha-2 code, outline (SVG path data, empty for small states). */
export interface MapCountry {
  code: string;
  members: number;
  outline: string;
  /** Its marker on a wide screen and on a narrow one, where circles are larger. */
  wide: MapMarker;
  narrow: MapMarker;
}

/** The map of the world: all other land and the borders on it as SVG path data, and the countries with members. */
export interface WorldMap {
  width: number;
  height: number;
  land: string;
  borders: string;
  countries: readonly MapCountry[];
}

/** A region with members: M49 code, its word in addresses, how many members, and its countries with theirs. */
export interface MemberRegion {
  code: string;
  slug: string;
  members: number;
  countries: readonly { code: string; members: number }[];
}

/** Where the members of today are at home. A member of several countries counts in each, but once in a region. */
export interface MemberPlaces {
  regions: readonly MemberRegion[];
  /** Those that work worldwide. */
  worldwide: readonly Published<"members">[];
}
