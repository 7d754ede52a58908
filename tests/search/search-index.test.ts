import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openIndexCache } from "../../scripts/search/index-cache.ts";
import type { LanguageIndex } from "../../scripts/search/language-index.ts";
import {
  type IndexedSite,
  type LastIndex,
  noLastIndex,
  openSearchIndex,
} from "../../scripts/search/search-index.ts";
import { type DrawnPage, notePage } from "../../scripts/search/searched-page.ts";
import type { Volume } from "../../scripts/search/volumes.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, workFolder } from "../output/tree.ts";

const work = workFolder();

/** A site in which everything is written at once. */
const siteIn = (folder: string): IndexedSite => ({
  folder,
  write: async (file, content) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  },
  written: async () => undefined,
});

const volumes = [{ name: "en-2012-01", lang: "en", from: "2012-01", to: "2012-12", pages: 1 }];

/** What the parts of an index were made of, and their files. */
type Parts = Map<string, { source: string; files: readonly string[]; languages: readonly LanguageIndex[] }>;

/** Takes parts that are as they were from the notes of an earlier index; of its files nothing is moved. */
const rememberedIn = (parts: Parts, taken: string[]): LastIndex => ({
  ...noLastIndex,
  take: (part, source) => {
    const known = parts.get(part);
    if (known?.source !== source) return undefined;
    taken.push(part);
    return known.languages;
  },
  note: (part, source, files, languages) => {
    parts.set(part, { source, files, languages });
  },
});

const page = (name: string, month: string, text = name) => ({
  file: `${name}.html`,
  html: `<html lang="en"><head><meta content="${month}-01" data-pagefind-sort="date[content]"></head><body><main data-pagefind-body="">${text}</main></body></html>`,
});

/** Indexes three pages, the first of which is in the volume. */
async function index(site: string, last: LastIndex, text: string): Promise<number> {
  const pages = [page("a", "2012-03"), page("b", "2020-01", text), page("c", "2020-02")];
  for (const { file, html } of pages) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), html);
  }
  const made = openSearchIndex(siteIn(site), volumes, { last });
  try {
    await made.add(pages.map(notePage));
    return await made.write();
  } finally {
    await made.close();
  }
}

// Seen red: with a source that is the same for all pages, the main index of the first site stayed.
test("a part of the same pages is taken over from the last site, and only such a part", async () => {
  const parts: Parts = new Map();
  const taken: string[] = [];
  const last = rememberedIn(parts, taken);
  expect(await index(join(work, "first"), last, "lions")).toBe(3);
  expect(taken).toEqual([]);
  const noted = [...parts.values()].flatMap(({ files }) => files).sort();
  expect([...noted, "pagefind/volumes.json"].sort()).toEqual(
    filesIn(join(work, "first")).filter((file) => file.startsWith("pagefind/")),
  );
  expect(await index(join(work, "second"), last, "tigers")).toBe(3);
  expect(taken).toEqual(["en-2012-01/"]);
});

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
  openSearchIndex(siteIn(site), volumes, { cache: openIndexCache(temporaryFolder()) });

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

// Seen red: without a number of files for the program, each text had one.
test("texts of a volume lie in one file by fives, those of the main index each in its own", async () => {
  const site = temporaryFolder();
  const index = openIndex(site, [volume("2012-01", 7)]);
  const pages = (month: string) => [1, 2, 3, 4, 5, 6, 7].map((i) => pageOf(`${month}-${i}`, month));
  const textsIn = (folder: string) => readdirSync(join(site, "pagefind", folder, "fragment"));
  try {
    await index.add([...pages("2012-01"), ...pages("2020-01")]);
    await index.write();
  } finally {
    await index.close();
  }
  expect(textsIn("en-2012-01")).toHaveLength(2);
  expect(textsIn("")).toHaveLength(7);
});
