import { describe, expect, test } from "vitest";
import { formatCountry } from "../../layouts/format.ts";
import { regionOf, regionSlug } from "../../scripts/library/regions.ts";
import { country } from "../../scripts/model/fields.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));
const countries = pairs.filter((code) => country.safeParse(code).success);

describe("the region of a country", () => {
  test.each([
    ["UG", "002"],
    ["MU", "002"],
    ["US", "019"],
    ["BB", "019"],
    ["GF", "019"],
    ["TW", "142"],
    ["HK", "142"],
    ["PS", "142"],
    ["CY", "142"],
    ["XK", "150"],
    ["RU", "150"],
    ["FJ", "009"],
    ["AU", "009"],
  ])("%s is in %s", (code, region) => {
    expect(regionOf(code)).toBe(region);
  });

  test("is known for every country that content may name", () => {
    expect(countries.length).toBeGreaterThan(240);
    expect(countries.filter((code) => regionOf(code) === undefined)).toEqual([]);
  });

  test("is one of five parts of the world, not a grouping such as the European Union", () => {
    const regions = new Set(countries.map((code) => regionOf(code) ?? ""));
    expect([...regions].sort()).toEqual(["002", "009", "019", "142", "150"]);
  });

  test("is unknown for what is no country", () => {
    expect(["ZZ", "EU", "002", "global", ""].map(regionOf)).toEqual(Array(5).fill(undefined));
  });
});

test("regions have a word for addresses and a name in every language", () => {
  const regions = ["002", "019", "142", "150", "009"];
  expect(regions.map(regionSlug)).toEqual(["africa", "americas", "asia", "europe", "oceania"]);
  expect(regions.map((code) => formatCountry(code, "fr"))).toEqual([
    "Afrique",
    "Amériques",
    "Asie",
    "Europe",
    "Océanie",
  ]);
});
