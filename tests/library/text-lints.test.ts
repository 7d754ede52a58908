import { describe, expect, test } from "vitest";
import { entryText, load, placesOf } from "../fixtures/content.ts";

const post = "news/2021-01-01-a.md";
const told = async (fields: Record<string, string>, body = "", changes: Record<string, string> = {}) => {
  const { problems } = await load({ [post]: entryText({ title: "A", ...fields }, body), ...changes });
  return problems;
};

describe("words that stand for a text to come", () => {
  test.each(["Lorem ipsum dolor", "A TODO here", "TBD", "FIXME: source", "On XXX May", "[text to come]"])(
    "%s",
    async (body) => {
      expect((await told({}, body)).map(({ code }) => code)).toEqual(["placeholder-text"]);
    },
  );

  test("in a field are told there, and each place in a text by itself", async () => {
    expect(placesOf(await told({ summary: "A TBD" }, "TODO and TODO\n\nTBD"))).toEqual(
      ["3:10", "5:1", "5:10", "7:1"].map((place) => `${post}:${place} placeholder-text`),
    );
  });

  test.each(["Hay que hacer todo.", "MASTODON", "the xxx", "Lorem Street", "XXXL", "[here](https://e.org/)"])(
    "%s is none",
    async (body) => {
      expect((await told({}, body)).filter(({ code }) => code === "placeholder-text")).toEqual([]);
    },
  );
});

describe("the day of the last change", () => {
  test.each<[string, boolean]>([
    ["2026-01-01", false],
    ["2026-01-02", true],
    ["2026-01", false],
    ["2026-02", true],
    ["2026", false],
    ["2027", true],
  ])("%s has yet to come on 2026-01-01: %s", async (updated, isToCome) => {
    expect((await told({ updated })).map(({ code }) => code)).toEqual(isToCome ? ["invalid-date"] : []);
  });
});

describe("the day of review", () => {
  test.each<[string, boolean]>([
    ["2025-12-31", true],
    ["2026-01-01", false],
    ["2026-01-02", false],
    ["2025-12", true],
    ["2026-01", false],
    ["2025", true],
    ["2026", false],
  ])("%s is past on 1 January 2026: %s", async (review_by, isPast) => {
    const problems = await told({ review_by });
    expect(placesOf(problems)).toEqual(isPast ? [`${post}:3:12 review-due`] : []);
    for (const { severity, message } of problems)
      expect({ severity, message }).toEqual({
        severity: "warning",
        message: `This text was to be reviewed by ${review_by}.`,
      });
  });

  test("of a figure is told in figures.yaml", async () => {
    const figures = "a:\n  label: A\n  value: 1\n  source: WHO\n  review_by: 2025-06\n";
    const problems = await told({}, "", { "figures.yaml": figures });
    expect(placesOf(problems)).toEqual(["figures.yaml:5:14 review-due"]);
    expect(problems[0]?.message).toBe("This figure was to be reviewed by 2025-06.");
  });
});
