import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { brokenLinks, orphans } from "../output/crawl.ts";
import { type BuiltPage, foreignCode, pagesOf, textOf } from "../output/document.ts";
import { faultsOf } from "../output/outline.ts";
import { workFolder } from "../output/tree.ts";
import { htmlErrors } from "../output/validity.ts";

const site = join(workFolder(), "site");
let pages: BuiltPage[] = [];

beforeAll(async () => {
  const { code, err } = await runCommand("build", ["--output", site, "--quiet"]);
  expect(code, err).toBe(0);
  pages = pagesOf(site);
});

describe("the site of the coalition", () => {
  test("has no link, anchor or file that leads nowhere", () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test("can be walked from its home page to every page but the one for wrong addresses", () => {
    expect(orphans(site)).toEqual(["/404.html"]);
  });

  test("has title, description, language, landmarks, one h1 and headings in order on every page", () => {
    expect(pages.flatMap(faultsOf)).toEqual([]);
  });

  test("has a title of its own on every page", () => {
    const titles = pages.map((page) => textOf(page.root, "title"));
    expect(titles.filter((title, i) => titles.indexOf(title) < i)).toEqual([]);
  });

  test("holds no inline script, style or handler and asks no other site for anything", () => {
    expect(pages.flatMap(foreignCode)).toEqual([]);
  });

  test("is valid HTML by html-validate's recommended rules on every page", async () => {
    const told = await Promise.all(pages.map(htmlErrors));
    expect(told.flat()).toEqual([]);
  });
});
