import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  country,
  countryOrGlobal,
  day,
  isCalendarDay,
  listOf,
  moment,
  picture,
  sitePath,
  text,
  webAddress,
} from "../../scripts/model/fields.ts";

/** What a field makes of a value, or the code that it gives for a problem. */
function read(field: z.ZodType, value: unknown): unknown {
  const parsed = field.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { refused: issue?.code === "custom" ? issue.params?.code : issue?.code };
}

describe("a calendar day", () => {
  test.each([
    ["is a day", "2021-04-07"],
    ["may be a month, where no more is known", "2020-06"],
    ["may be a year, where no more is known", "2020"],
    ["may be 29 February in a year that is divisible by 4", "2020-02-29"],
    ["may be 29 February in a year that is divisible by 400", "2000-02-29"],
    ["may be the last of a month", "2021-12-31"],
    ["may be before the coalition", "1948-04-07"],
  ])("%s: %s", (_rule, written) => {
    expect(isCalendarDay(written)).toBe(true);
    expect(read(day("Date", "A day."), written)).toBe(written);
  });

  test.each([
    ["is not 30 February", "2021-02-30"],
    ["is not 29 February in a common year", "2021-02-29"],
    ["is not 29 February in a year that is divisible by 100 only", "1900-02-29"],
    ["is not 31 April", "2021-04-31"],
    ["is not in a 13th month", "2021-13"],
    ["is not in month 0", "2021-00"],
    ["is not day 0", "2021-04-00"],
    ["has zeros", "2021-4-7"],
    ["has four digits for the year", "21-04-07"],
    ["is not a moment", "2021-04-07T09:00Z"],
    ["has nothing around it", " 2021-04-07"],
    ["does not end with a hyphen", "2021-"],
    ["is not a week", "2021-W14"],
    ["has digits of ASCII", "２０２１"],
    ["is not empty", ""],
    ["is not in words", "7 April 2021"],
  ])("%s: %j", (_rule, written) => {
    expect(isCalendarDay(written)).toBe(false);
    expect(read(day("Date", "A day."), written)).toEqual({ refused: "invalid-date" });
  });

  test("may be a year that YAML has read as a number", () => {
    expect(read(day("Date", "A day."), 2020)).toBe("2020");
    expect(read(day("Date", "A day."), 20210407)).toEqual({ refused: "invalid-date" });
  });
});

describe("a moment", () => {
  test.each(["2021-04-07", "2021-04-07T09:00Z", "2021-04-07T09:00:30Z", "2021-04-07T09:00+02:00"])(
    "may be %s",
    (written) => {
      expect(read(moment("From", "A moment."), written)).toBe(written);
    },
  );

  test.each([
    ["has a zone", "2021-04-07T09:00"],
    ["has a T", "2021-04-07 09:00Z"],
    ["is on a day that exists", "2021-02-30T09:00Z"],
    ["is at an hour that exists", "2021-04-07T25:00Z"],
    ["is known to the day", "2021-04"],
    ["is known to the day, also as a number", 2021],
  ])("%s: %s", (_rule, written) => {
    expect(read(moment("From", "A moment."), written)).toEqual({ refused: "invalid-date" });
  });
});

describe("a country", () => {
  test.each(["UG", "NL", "NO", "GB", "CD", "SS", "PS", "TW", "EH"])("may be %s", (code) => {
    expect(read(country, code)).toBe(code);
  });

  test.each([
    ["is not a code that is free", "XX"],
    ["is not a code for private use", "ZZ"],
    ["is not a union of countries", "EU"],
    ["is not the United Nations", "UN"],
    ["is GB and not UK", "UK"],
    ["is not a country that is gone", "YU"],
    ["is not a country that is gone, even if one of its name is there", "SU"],
    ["is not small", "ug"],
    ["has not three letters", "UGA"],
    ["is not a number", "UG1"],
    ["is not a name", "Uganda"],
    ["is not global, where a text is about countries", "global"],
  ])("%s: %s", (_rule, code) => {
    expect(read(country, code)).toEqual({ refused: "invalid-format" });
  });

  test("of a member may also be global", () => {
    expect(read(countryOrGlobal, "global")).toBe("global");
    expect(read(countryOrGlobal, "UG")).toBe("UG");
    expect(countryOrGlobal.safeParse("Global").success).toBe(false);
  });

  test("all 249 of ISO 3166-1 are known, and hardly another", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const codes = letters.flatMap((a) => letters.map((b) => a + b));
    // Kosovo has a code that ISO leaves to its users, and that all use.
    expect(codes.filter((code) => code !== "XK" && country.safeParse(code).success)).toHaveLength(249);
  });
});

describe("a list", () => {
  const names = listOf(text("Name", "A name."), "Names", "Names.");

  test("may be one value without brackets", () => {
    expect(read(names, "A")).toEqual(["A"]);
    expect(read(names, ["A", "B"])).toEqual(["A", "B"]);
    expect(read(names, [])).toEqual([]);
  });

  test("that is not there takes its default", () => {
    expect(read(names.default([]), undefined)).toEqual([]);
    expect(read(names.optional(), undefined)).toBeUndefined();
  });
});

describe("text", () => {
  test("has no spaces around it", () => {
    expect(read(text("Title", "A title."), "  A b ")).toBe("A b");
  });

  test.each(["", "  ", "\n"])("is not %j", (written) => {
    expect(read(text("Title", "A title."), written)).toEqual({ refused: "too_small" });
  });
});

describe("a web address", () => {
  test.each(["https://www.example.org", "http://example.org/a?b#c", "https://example.org/é"])(
    "may be %s",
    (address) => {
      expect(read(webAddress("Website", "A site."), address)).toBe(address);
    },
  );

  test.each([
    "www.example.org",
    "//example.org",
    "javascript:alert(1)",
    "mailto:a@example.org",
    "https://",
    "https:///a",
    "https://a b",
    "/news/",
    " https://example.org",
    "https://[example",
    "https://who.int@example.org/",
  ])("is not %j", (address) => {
    expect(read(webAddress("Website", "A site."), address)).toEqual({ refused: "invalid-format" });
  });
});

describe("an address on this site", () => {
  test.each(["/", "/about/", "/about/how-we-work/", "/2021/"])("may be %s", (path) => {
    expect(read(sitePath("Address", "An address."), path)).toBe(path);
  });

  test.each([
    "about",
    "/about",
    "about/",
    "/About/",
    "/a b/",
    "//",
    "/a//b/",
    "/../a/",
    "/./",
    "/a_b/",
    "/é/",
    "/a.html",
    "/_headers",
    "/-a/",
    "/%2e%2e/",
  ])("is not %s", (path) => {
    expect(read(sitePath("Address", "An address."), path)).toEqual({ refused: "invalid-format" });
  });
});

test("a picture has a text alternative", () => {
  const field = picture("Picture", "A picture.");
  expect(read(field, { src: "a.png", alt: "A nurse" })).toEqual({ src: "a.png", alt: "A nurse" });
  expect(read(field, { src: "a.png" })).toEqual({ refused: "invalid_type" });
  expect(read(field, { src: "a.png", alt: " " })).toEqual({ refused: "too_small" });
});
