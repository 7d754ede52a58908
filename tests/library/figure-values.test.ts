import { describe, expect, test } from "vitest";
import { valueOn } from "../../scripts/library/figure-values.ts";
import { resolveMention } from "../../scripts/library/mentions.ts";
import type { Figure } from "../../scripts/model/figures.ts";

const source = "WHO";
const figure: Figure = {
  label: "Shortage",
  value: 10,
  unit: "million",
  source,
  since: "2022-06",
  earlier: [
    { value: 15, unit: "million", source, since: "2020" },
    { value: 18, unit: "million", source: "WHO 2016" },
  ],
};

describe("a text uses the value of its day:", () => {
  test.each<[string, string, number]>([
    ["the newest from its first day on", "2022-06-01", 10],
    ["the one before on the day before", "2022-05-31", 15],
    ["that of the first day of a year", "2020-01-01", 15],
    ["the oldest before all others", "2019-12-31", 18],
    ["the newest in a year after it", "2023", 10],
    ["the one before in a year in which it changed", "2022", 15],
  ])("%s", (_rule, day, value) => {
    expect(valueOn(figure, day).value).toBe(value);
  });

  test("the newest on the very day on which it began", () => {
    const since = "2022-06-15";
    const changed = { ...figure, since, earlier: [{ value: 15, source }] };
    expect(valueOn(changed, since).value).toBe(10);
    expect(valueOn(changed, "2022-06-14").value).toBe(15);
  });

  test("the oldest where none held by then", () => {
    expect(valueOn({ label: "L", value: 2, source, since: "2020", earlier: [] }, "2010").value).toBe(2);
  });
});

describe("a mention of a figure", () => {
  const mention = (date: string | undefined) =>
    resolveMention({ name: "figure", argument: "shortage" }, date, new Map([["shortage", figure]]), () => 0);

  test("in a dated text tells that it was revised since, and to what", () => {
    expect(mention("2018-01-01")).toMatchObject({
      value: 18,
      source: "WHO 2016",
      revised: { value: 10, unit: "million" },
    });
  });

  test("is not revised in a text of the newest value, or of no day", () => {
    for (const date of ["2024-01-01", undefined])
      expect(mention(date)).toMatchObject({ value: 10, revised: undefined });
  });
});

test("a count asks the headcount for what it names", () => {
  const counted = (argument: string) =>
    resolveMention({ name: "count", argument }, undefined, new Map(), (what) => what.length);
  expect(counted("steering")).toEqual({ kind: "count", n: 8 });
  expect(counted("countries")).toEqual({ kind: "count", n: 9 });
});
