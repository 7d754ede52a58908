import { describe, expect, test } from "vitest";
import { theGround } from "../../scripts/map/ground.ts";
import { drawWorldMap } from "../../scripts/map/world-map.ts";
import { country } from "../../scripts/model/fields.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const everyCountry = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => country.safeParse(code).success);

const mapOf = (...codes: string[]) => {
  const map = drawWorldMap(new Map(codes.map((code) => [code, 1])));
  if (map === undefined) throw new Error("There is no map.");
  return map;
};

describe("the map of the world", () => {
  test("is not drawn for nobody", () => {
    expect(drawWorldMap(new Map())).toBeUndefined();
  });

  test("has a place for every country that content may name", () => {
    expect(everyCountry.filter((code) => theGround().placeOf(code) === undefined)).toEqual([]);
    expect(mapOf(...everyCountry).countries.map(({ code }) => code)).toEqual(everyCountry);
  });

  test.each(["MT", "SG", "MU", "BB", "HK", "GF", "RE", "MQ", "XK"])(
    "%s has a marker though it has no outline",
    (code) => {
      const [drawn] = mapOf(code).countries;
      expect(drawn?.outline).toBe("");
      expect(drawn?.wide.r).toBeGreaterThan(0);
    },
  );

  test.each(["NO", "NA", "FJ", "PS", "TW", "UG", "FR"])("%s has an outline of its own", (code) => {
    expect(mapOf(code).countries[0]?.outline).toMatch(/^M\d+ ?-?\d+l/);
  });

  test("draws a country with members once: it is no part of the other land", () => {
    const [one, all] = [mapOf("BR"), mapOf("MT")];
    expect(one.land).not.toBe(all.land);
    expect(one.land.length + (one.countries[0]?.outline.length ?? 0)).toBeGreaterThan(all.land.length);
    expect(one.borders.length).toBeLessThan(all.borders.length);
  });

  test.each([
    ["north of", "NO", "NL"],
    ["north of", "NL", "UG"],
    ["north of", "UG", "NA"],
    ["west of", "US", "GB"],
    ["west of", "BB", "GF"],
    ["west of", "MT", "SG"],
    ["west of", "MU", "FJ"],
    ["west of", "FR", "DE"],
  ])("is true to the world: %s, %s %s", (where, one, other) => {
    const [a, b] = [theGround().placeOf(one), theGround().placeOf(other)];
    if (a === undefined || b === undefined) throw new Error("Both are on the map.");
    expect(where === "west of" ? a[0] : a[1]).toBeLessThan(where === "west of" ? b[0] : b[1]);
  });

  test("keeps every marker within its frame, also those of islands at its edge and of Antarctica", () => {
    const { width, height, countries } = mapOf(...everyCountry);
    for (const { wide, narrow } of countries)
      for (const { x, y, r } of [wide, narrow]) {
        expect(x).toBeGreaterThanOrEqual(r - 1);
        expect(x).toBeLessThanOrEqual(width - r + 1);
        expect(y).toBeGreaterThanOrEqual(r - 1);
        expect(y).toBeLessThanOrEqual(height - r + 1);
      }
  });

  test("is the same each time", () => {
    expect(mapOf("UG", "MT")).toEqual(mapOf("UG", "MT"));
  });
});
