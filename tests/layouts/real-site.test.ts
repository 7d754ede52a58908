import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { brokenLinks, orphans } from "../output/crawl.ts";
import { type BuiltPage, foreignCode, pagesOf, textOf } from "../output/document.ts";
import { faultsOf } from "../output/outline.ts";
import { workFolder } from "../output/tree.ts";

const site = join(workFolder(), "site");
let pages: BuiltPage[] = [];

beforeAll(async () => {
  const { code, err } = await runCommand("build", ["--output", site, "--quiet"]);
  expect(code, err).toBe(0);
  pages = pagesOf(site);
});

/** The recommended rules; off are only those that are a matter of taste or of the author's words. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // Preact writes `<meta/>`, and the doctype in small letters is as good.
      "void-style": "off",
      "doctype-style": "off",
      // A title is as long as the author's headline.
      "long-title": "off",
    },
  }),
);

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
    const told = await Promise.all(
      pages.map(async ({ address, html }) => {
        const { results } = await validator.validateString(html, address);
        return results.flatMap(({ messages }) =>
          messages.map(
            ({ line, column, ruleId, message }) => `${address}:${line}:${column} ${ruleId}: ${message}`,
          ),
        );
      }),
    );
    expect(told.flat()).toEqual([]);
  });
});
