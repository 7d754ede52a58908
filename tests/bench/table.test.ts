import { describe, expect, test } from "vitest";
import { judge } from "../../scripts/bench/limits.ts";
import type { Cost } from "../../scripts/bench/measure-command.ts";
import type { Measure, Result } from "../../scripts/bench/rounds.ts";
import { spreadOf } from "../../scripts/bench/spread.ts";
import { describeSizes, drawMarkdown, drawTable, linesOf, namesOfUnlike } from "../../scripts/bench/table.ts";
import { readChoice, readNumber, readNumbers } from "../../scripts/bench/wishes.ts";

const cost = (wall: number, peak = 100): Cost => ({ wall, cpu: wall * 2, peak, peakOfAll: peak + 20 });

const result = (contender: string, posts: number, walls: Partial<Record<Measure, number[]>>): Result => ({
  ...{ contender, posts, size: { pages: 1700, html: 32_000_000 } },
  costs: new Map(
    (["pages", "search", "warm", "check"] as const).flatMap((measure) => {
      const own = walls[measure];
      return own === undefined ? [] : [[measure, own.map((wall) => cost(wall))]];
    }),
  ),
});

describe("the middle of several runs", () => {
  test("is the middle one, or the mean of the middle two", () => {
    expect(spreadOf([9, 1, 4])).toEqual({ median: 4, least: 1, greatest: 9 });
    expect(spreadOf([9, 1, 4, 6]).median).toBe(5);
    expect(() => spreadOf([])).toThrow("no median of nothing");
  });
});

describe("the table", () => {
  const results = [result("ours", 1000, { search: [3, 1, 2] }), result("hugo", 1000, { search: [5, 4, 6] })];

  test("has the median, least and greatest time, memory, and our time as a share of theirs", () => {
    expect(linesOf(results)).toEqual([
      ["1,000", "with search", "ours", "2.00", "(1.00–3.00)", "4.00", "100", "120", "", ""],
      ["1,000", "with search", "hugo", "5.00", "(4.00–6.00)", "10.00", "100", "120", "0.40", "0.40"],
    ]);
  });

  test("sets numbers to the right and fits into 100 columns", () => {
    const long = [result("eleventy", 10_000, { search: [1234.5] })];
    const [heading, first] = drawTable(linesOf([...results, ...long])).split("\n");
    expect(heading).toMatch(/^ posts {2}what {9}site {6}/);
    expect(first).toMatch(/^ 1,000 {2}with search {2}ours {6}/);
    for (const line of drawTable(linesOf([...results, ...long])).split("\n"))
      expect(line.length).toBeLessThanOrEqual(100);
  });

  test("of Markdown has as many cells in every line", () => {
    const lines = drawMarkdown(linesOf(results)).split("\n");
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => line.split("|").length))).toEqual(new Set([12]));
  });

  test("goes with the pages and bytes of each site", () => {
    expect(describeSizes(results)).toBe(
      "HTML of 1,000 posts: ours 1,700 pages, 32.0 MB; hugo 1,700 pages, 32.0 MB.",
    );
  });

  // Seen red: with a tolerance of 1.
  test("names the peers that write a quarter more or less than we do", () => {
    const small = { ...result("astro", 1000, {}), size: { pages: 1200, html: 32_000_000 } };
    const heavy = { ...result("eleventy", 1000, {}), size: { pages: 1700, html: 41_000_000 } };
    expect(namesOfUnlike([...results, small, heavy])).toEqual(["astro", "eleventy"]);
  });
});

describe("the limits", () => {
  test("are judged where something was measured, and only there", () => {
    expect(judge([result("ours", 1000, { check: [0.8] })])).toEqual([
      "kept   check of 1,000 posts: 0.80 s (at most 1 s)",
    ]);
  });

  test("are missed by what is above them", () => {
    const found = judge([
      result("ours", 10_000, { search: [61], warm: [5] }),
      result("hugo", 10_000, { search: [100] }),
    ]);
    expect(found).toContain("MISSED 10,000 posts with search, of Hugo: 0.61 (at most 0.6)");
    expect(found).toContain("kept   warm build at 10,000 posts, of a cold one: 0.08 (at most 0.15)");
    expect(found).toContain("kept   memory at 10,000 posts: 100 MB (at most 400 MB)");
  });

  // Seen red: explained behind each, and behind one that is kept.
  test("that are missed are explained behind the last that the same explains, and no other", () => {
    const found = judge([
      result("ours", 10_000, { search: [70], warm: [5] }),
      result("hugo", 10_000, { search: [100] }),
      result("eleventy", 10_000, { search: [100] }),
    ]);
    expect(found.map((line) => line.trim().split(/[: ]+/).slice(0, 2).join(" "))).toEqual([
      ...["MISSED 10,000", "MISSED 10,000", "where it", "what was"],
      ...["kept memory", "kept warm"],
    ]);
  });
});

describe("what the bench is asked for", () => {
  test("in posts and rounds are whole numbers above zero", () => {
    expect(readNumbers("posts", "100,1000")).toEqual([100, 1000]);
    for (const wrong of ["", "0", "ten", "1.5", "100,"])
      expect(() => readNumbers("posts", wrong), wrong).toThrow("Write --posts 100,1000.");
    expect(() => readNumber("rounds", "3,4", "3")).toThrow(
      '"3,4" is not a number of rounds. Write --rounds 3.',
    );
  });

  test("in peers and measures are names that it knows; all of them if none is given", () => {
    expect(readChoice("peers", undefined, ["hugo", "astro"])).toEqual(["hugo", "astro"]);
    expect(readChoice("peers", "astro", ["hugo", "astro"])).toEqual(["astro"]);
    expect(() => readChoice("peers", "jekyll", ["hugo", "astro"])).toThrow(
      '--peers does not know "jekyll". It knows hugo, astro.',
    );
  });
});
