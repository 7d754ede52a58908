import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatCountry,
  formatDay,
  formatLanguage,
  formatList,
  formatNumber,
  formatSize,
} from "../../layouts/format.ts";
import { en } from "../../layouts/strings/en.ts";
import { fr } from "../../layouts/strings/fr.ts";

/** French separates thousands and units with spaces that do not break. */
const plainSpaces = (text: string): string => text.replace(/\s/gu, " ");

describe("a date is shown as precisely as it is known, the same in every time zone", () => {
  test.each([
    ["2021-04-07", "en", "7 April 2021"],
    ["2021-04", "en", "April 2021"],
    ["2021", "en", "2021"],
    ["2021-04-07", "fr", "7 avril 2021"],
    ["2021-04", "fr", "avril 2021"],
    ["2021", "fr", "2021"],
    ["2021-01-01", "en", "1 January 2021"],
    ["2020-12-31", "fr", "31 décembre 2020"],
    ["2024-02-29", "en", "29 February 2024"],
  ])("%s in %s: %s", (day, lang, words) => {
    expect(formatDay(day, lang)).toBe(words);
  });

  test("the tests run in a zone that is a day ahead of UTC, so that a shift would be seen", () => {
    expect(new Date(2021, 0, 1).getTimezoneOffset()).toBeLessThan(-600);
  });
});

describe("a count has its noun in the right number", () => {
  test.each([
    [0, "en", "0 members"],
    [1, "en", "1 member"],
    [2, "en", "2 members"],
    [1000, "en", "1,000 members"],
    [0, "fr", "0 membre"],
    [1, "fr", "1 membre"],
    [2, "fr", "2 membres"],
    [1000, "fr", "1 000 membres"],
    [1_000_000, "fr", "1 000 000 membres"],
  ])("%i in %s: %s", (n, lang, words) => {
    const { members } = (lang === "fr" ? fr : en).counts;
    expect(plainSpaces(formatCount(n, members, lang))).toBe(words);
  });

  test("a language with more forms than are written uses the general one", () => {
    expect(formatCount(3, { other: "{n} things" }, "ar")).toMatch(/things$/);
  });
});

test("numbers have the separators of their language", () => {
  expect(formatNumber(18_000_000, "en")).toBe("18,000,000");
  expect(plainSpaces(formatNumber(18_000_000, "fr"))).toBe("18 000 000");
});

describe("a list is one phrase", () => {
  test.each([
    [[], "en", ""],
    [["A"], "en", "A"],
    [["A", "B"], "en", "A and B"],
    [["A", "B", "C"], "en", "A, B and C"],
    [["A", "B", "C"], "fr", "A, B et C"],
  ])("%j in %s: %s", (items, lang, words) => {
    expect(formatList(items, lang)).toBe(words);
  });
});

describe("a size is told in the unit that people use for it", () => {
  test.each([
    [0, "en", "0 kB"],
    [840, "en", "0.8 kB"],
    [84_000, "en", "84 kB"],
    [999_499, "en", "999 kB"],
    [999_500, "en", "1 MB"],
    [1_234_567, "en", "1.2 MB"],
    [25_000_000, "en", "25 MB"],
    [84_000, "fr", "84 ko"],
    [1_234_567, "fr", "1,2 Mo"],
  ])("%i bytes in %s: %s", (bytes, lang, words) => {
    expect(plainSpaces(formatSize(bytes, lang))).toBe(words);
  });
});

test("countries and languages have their names; an unknown code stays as it is", () => {
  expect(formatCountry("CD", "en")).toBe("Congo - Kinshasa");
  expect(formatCountry("CH", "fr")).toBe("Suisse");
  expect(formatCountry("ZZZ".slice(0, 2), "en")).toBeTypeOf("string");
  expect(formatLanguage("fr")).toBe("français");
  expect(formatLanguage("en")).toBe("English");
});
