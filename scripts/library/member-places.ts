import type { MemberPlaces, MemberRegion } from "../model/places.ts";
import type { Published } from "../model/views.ts";
import { regionOf, regionSlug } from "./regions.ts";
import { standingOn } from "./register.ts";

/** Where those are at home that are members on a day (ISO form); regions and countries in the order of their codes. */
export function placesOf(organisations: readonly Published<"members">[], day: string): MemberPlaces {
  const members = organisations.filter(({ fields }) => standingOn(fields, day) === "member");
  const membersByCountry = new Map<string, Set<string>>();
  const membersByRegion = new Map<string, Set<string>>();
  for (const { id, fields } of members)
    for (const code of fields.countries) {
      const region = regionOf(code);
      if (region === undefined) continue;
      addTo(membersByCountry, code, id);
      addTo(membersByRegion, region, id);
    }
  const countries = [...membersByCountry].sort(byCode).map(([code, ids]) => ({ code, members: ids.size }));
  const regions = [...membersByRegion].sort(byCode).map(
    ([code, ids]): MemberRegion => ({
      code,
      slug: regionSlug(code),
      members: ids.size,
      countries: countries.filter((country) => regionOf(country.code) === code),
    }),
  );
  return { regions, worldwide: members.filter(({ fields }) => fields.countries.includes("global")) };
}

/** How many members each country has, by its code. */
export function countriesOf({ regions }: MemberPlaces): Map<string, number> {
  return new Map(
    regions.flatMap(({ countries }) => countries.map(({ code, members }) => [code, members] as const)),
  );
}

function addTo(groups: Map<string, Set<string>>, key: string, id: string): void {
  groups.set(key, (groups.get(key) ?? new Set()).add(id));
}

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
