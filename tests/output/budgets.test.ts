import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { createScales } from "../../scripts/output/scales.ts";
import { runCommand } from "../command/run-command.ts";
import { attributes, type BuiltPage, pagesOf, textOf } from "./document.ts";
import { workFolder } from "./tree.ts";

/**
 * The budgets of the design in bytes, as brotli makes them at its best: what a reader on a poor line waits for. They may
 * be lowered, not raised.
 */
const budgets = {
  htmlAndStyle: 14_000,
  scripts: 3_000,
  pageWithFont: 45_000,
  pageWithItalics: 49_700,
  list: 48_000,
};

const site = join(workFolder(), "site");
let pages: BuiltPage[] = [];

beforeAll(async () => {
  const { code, err } = await runCommand("build", ["--output", site, "--now", "2026-01-01"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  pages = pagesOf(site);
});

const compressed = (bytes: Uint8Array | string): number => brotliCompressSync(bytes).length;
const sizes = new Map<string, number>();
const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => {
    const size = sizes.get(file) ?? compressed(readFileSync(join(site, file)));
    sizes.set(file, size);
    return sum + size;
  }, 0);

/** Pages over a budget with their size, the heaviest first. */
const over = (budget: number, measure: (page: BuiltPage) => number): string[] =>
  pages
    .map((page) => ({ address: page.address, size: measure(page) }))
    .filter(({ size }) => size > budget)
    .sort((a, b) => b.size - a.size)
    .map(({ address, size }) => `${address}: ${size} bytes`);

/** Lists grow with what they list; a page about one thing is an article. */
const isArticle = ({ root }: BuiltPage): boolean => root.querySelector("article") !== null;

describe("a page of the real site", () => {
  test("there is one of every kind", () => {
    const kinds = new Set(pages.map(({ address }) => address.split("/")[1]));
    for (const kind of ["news", "statements", "events", "publications", "campaigns", "years", "members"])
      expect([...kinds]).toContain(kind);
  });

  test(`about one thing: HTML and styles take at most ${budgets.htmlAndStyle} bytes`, () => {
    const articles = pages.filter(isArticle);
    expect(articles.length).toBeGreaterThan(40);
    const heavy = over(budgets.htmlAndStyle, (page) =>
      isArticle(page)
        ? compressed(page.html) + sizeOf(attributes(page.root, "href", 'link[rel="stylesheet"]'))
        : 0,
    );
    expect(heavy).toEqual([]);
  });

  test(`loads scripts of at most ${budgets.scripts} bytes with itself; the search page also the search`, () => {
    const early = ({ root }: BuiltPage): string[] =>
      attributes(root, "src", "script").filter((source) => !source.startsWith("/assets/search-"));
    expect(over(budgets.scripts, (page) => sizeOf(early(page)))).toEqual([]);
  });

  test(`takes at most ${budgets.pageWithFont} bytes with the font of every page, without pictures; a list ${budgets.list}`, () => {
    const weight = ({ html, root }: BuiltPage): number =>
      compressed(html) +
      sizeOf(attributes(root, "src", "script")) +
      sizeOf(attributes(root, "href", 'link[rel="stylesheet"]')) +
      sizeOf(attributes(root, "href", 'link[rel="preload"]'));
    expect(over(budgets.pageWithFont, (page) => (isArticle(page) ? weight(page) : 0))).toEqual([]);
    expect(over(budgets.list, weight)).toEqual([]);
  });

  test(`says at most ${budgets.pageWithItalics} bytes of itself, where it has italics or letters of other fonts`, () => {
    const weigh = createScales(site);
    expect(over(budgets.pageWithItalics, ({ html }) => weigh(html).page)).toEqual([]);
  });

  test("says what it weighs, as it weighs", () => {
    const weigh = createScales(site);
    for (const { address, html, root } of pages) {
      const said = Number(/^This page: ([\d.]+) kB/.exec(textOf(root, ".page-weight") ?? "")?.[1]);
      expect(Math.abs(said - weigh(html).page / 1000), address).toBeLessThan(1);
    }
  });
});
