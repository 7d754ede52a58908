import { readFileSync } from "node:fs";
import { z } from "zod";
import { slugOf } from "../model/slug.ts";

const tableOfContainment = z.object({
  supplemental: z.object({
    territoryContainment: z.record(
      z.string(),
      z.object({ _contains: z.array(z.string()), _grouping: z.string().optional() }),
    ),
  }),
});

const world = "001";
const englishNames = new Intl.DisplayNames(["en"], { type: "region" });
let regionsByCountry: ReadonlyMap<string, string> | undefined;

/**
 * The region of a country as a UN M49 code (`UG` → `002`, Africa), or undefined for a code that is no country. Regions
 * are the five parts of the world in CLDR's territory containment.
 */
export function regionOf(alpha2: string): string | undefined {
  regionsByCountry ??= readRegions();
  return regionsByCountry.get(alpha2);
}

/** The word for a region in addresses, from its English name: `002` → `africa`. */
export function regionSlug(region: string): string {
  return slugOf(englishNames.of(region) ?? region);
}

function readRegions(): Map<string, string> {
  const file = "node_modules/cldr-core/supplemental/territoryContainment.json";
  const { territoryContainment } = tableOfContainment.parse(
    JSON.parse(readFileSync(file, "utf8")),
  ).supplemental;
  // Groupings such as the European Union stand across the tree of regions.
  const partsOf = (code: string): readonly string[] => {
    const territory = territoryContainment[code];
    return territory === undefined || territory._grouping === "true" ? [] : territory._contains;
  };
  const countriesIn = (code: string): readonly string[] =>
    /^[A-Z]{2}$/.test(code) && partsOf(code).length === 0 ? [code] : partsOf(code).flatMap(countriesIn);
  return new Map(
    partsOf(world).flatMap((region) => countriesIn(region).map((country) => [country, region] as const)),
  );
}
