import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openIndexCache } from "../../scripts/search/index-cache.ts";
import { openSearchIndex } from "../../scripts/search/search-index.ts";
import type { DrawnPage } from "../../scripts/search/searched-page.ts";
import type { Volume } from "../../scripts/search/volumes.ts";
import { temporaryFolder } from "../fixtures/content.ts";

const volume = (from: string, pages: number): Volume => ({
  name: `en-${from}`,
  lang: "en",
  from,
  to: from,
  pages,
});

const pageOf = (name: string, month: string): DrawnPage => ({
  file: `${name}/index.html`,
  html: `<html lang="en"><head><meta name="date" content="${month}-01" data-pagefind-sort="date[content]"/></head><body><main data-pagefind-body=""><h1>${name}</h1><p>Words</p></main></body></html>`,
});

const openIndex = (site: string, volumes: readonly Volume[]) =>
  openSearchIndex(site, volumes, undefined, openIndexCache(temporaryFolder()));

const partsOf = (site: string): unknown =>
  JSON.parse(readFileSync(join(site, "pagefind/volumes.json"), "utf8"));

// Seen red: without what finishes a volume when its last page has come.
test("a volume is made as soon as its last page has come, while others are still being added", async () => {
  const site = temporaryFolder();
  const index = openIndex(site, [volume("2012-01", 2), volume("2013-01", 2)]);
  const isMade = (name: string) => existsSync(join(site, "pagefind", name, "pagefind-entry.json"));
  try {
    await index.add([pageOf("a", "2013-01"), pageOf("b", "2013-01"), pageOf("c", "2012-01")]);
    await expect.poll(() => isMade("en-2013-01"), { timeout: 10_000 }).toBe(true);
    expect(isMade("en-2012-01")).toBe(false);
    await index.add([pageOf("d", "2012-01"), pageOf("e", "2014-01")]);
    expect(await index.write()).toBe(5);
    expect(partsOf(site)).toEqual({
      en: [
        { folder: "", pages: 1 },
        { folder: "en-2013-01/", pages: 2 },
        { folder: "en-2012-01/", pages: 2 },
      ],
    });
  } finally {
    await index.close();
  }
});

// Seen red: when it was added to its volume, which was made already, nothing found it.
test("a page of which dates did not tell is found in the main index, and a volume with fewer pages is made in the end", async () => {
  const site = temporaryFolder();
  const index = openIndex(site, [volume("2012-01", 3), volume("2013-01", 1)]);
  try {
    await index.add([pageOf("a", "2013-01")]);
    await index.add([pageOf("b", "2013-01"), pageOf("c", "2012-01")]);
    expect(await index.write()).toBe(3);
    expect(partsOf(site)).toEqual({
      en: [
        { folder: "", pages: 1 },
        { folder: "en-2013-01/", pages: 1 },
        { folder: "en-2012-01/", pages: 1 },
      ],
    });
  } finally {
    await index.close();
  }
});
