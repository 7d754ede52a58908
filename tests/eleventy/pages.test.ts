import { resolve } from "node:path";
import { h } from "preact";
import { expect, test } from "vitest";
import { type Pages, typedPages } from "../../scripts/eleventy/pages.ts";
import { bundle } from "../layouts/draw.ts";
import { fakeConfig } from "./fake-config.ts";

const pagesAt = (...addresses: string[]): Pages =>
  new Map(addresses.map((address) => [address, () => h("p", null, address)]));

/** Has two templates draw their pages side by side, as Eleventy does; `write` may fail. */
async function drawBoth(write: (html: string, file: string) => void) {
  const { config, extensions } = fakeConfig();
  const drawn = new Set<string>();
  const drawings = new Map([
    [resolve("one.tsx"), pagesAt("/a/", "/b/")],
    [resolve("other.tsx"), pagesAt("/c/", "/d/", "/e/")],
  ]);
  const tools = { bundle, write: async (draw: () => string, file: string) => write(draw(), file) };
  typedPages(config, { drawings, tools, drawn });
  const extension = extensions.get("tsx");
  if (extension === undefined || !("compile" in extension)) throw new Error("There is no extension");
  const work = ["one.tsx", "other.tsx"].map((template) => extension.compile("", template)());
  const ended = await Promise.allSettled(work);
  return { drawn: [...drawn].sort(), ended: ended.map(({ status }) => status) };
}

test("a template draws all pages of its family, and leaves Eleventy nothing to write", async () => {
  const files: string[] = [];
  const { drawn, ended } = await drawBoth((html, file) => {
    expect(html).toMatch(/^<!doctype html>\n<p>\/[a-e]\/<\/p>\n$/);
    files.push(file);
  });
  expect(ended).toEqual(["fulfilled", "fulfilled"]);
  expect(files.sort()).toEqual(["a", "b", "c", "d", "e"].map((name) => `${name}/index.html`));
  expect(drawn).toEqual(["/a/", "/b/", "/c/", "/d/", "/e/"]);
});

// Seen red: without what the templates know of each other, which draw on then.
test("once a page has failed, no further one is begun, in other templates neither", async () => {
  const begun: string[] = [];
  const { drawn, ended } = await drawBoth((_html, file) => {
    begun.push(file);
    if (file === "a/index.html") throw new Error("Oh no");
  });
  expect(ended).toEqual(["rejected", "fulfilled"]);
  expect(begun).not.toContain("b/index.html");
  expect(begun).not.toContain("e/index.html");
  expect(drawn).not.toContain("/a/");
});
