import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { LanguageIndex } from "../../scripts/search/language-index.ts";
import { type LastIndex, noLastIndex, openSearchIndex } from "../../scripts/search/search-index.ts";
import { notePage } from "../../scripts/search/searched-page.ts";
import { filesIn, workFolder } from "../output/tree.ts";

const work = workFolder();
const volumes = [{ name: "en-2012-01", lang: "en", from: "2012-01", to: "2012-12" }];

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
  const made = openSearchIndex(site, volumes, last);
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
