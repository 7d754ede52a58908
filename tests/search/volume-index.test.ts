import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openIndexCache } from "../../scripts/search/index-cache.ts";
import type { PagefindProgram } from "../../scripts/search/pagefind-program.ts";
import { type DrawnPage, notePage } from "../../scripts/search/searched-page.ts";
import { openVolumeIndex } from "../../scripts/search/volume-index.ts";

let work = "";
/** The names of the pages that the program was given, in their order. */
let read: string[] = [];

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "volume-"));
  read = [];
});

/** In place of Pagefind: an index of one file that holds all it was given. */
const program: PagefindProgram = {
  open: async () => {
    const parts: string[] = [];
    return {
      add: async (pages) => {
        read.push(...pages.map(({ file }) => file));
        parts.push(...pages.map(({ file, part }) => file + part));
      },
      files: async () => [{ path: "a.pf_index", content: new TextEncoder().encode(parts.join("\n")) }],
    };
  },
  close: async () => undefined,
};

/** A site in which everything is written at once. */
const siteIn = (folder: string) => ({ folder, written: async () => undefined });

const pageOf = (name: string, text = name): DrawnPage => ({
  file: `${name}.html`,
  html: `<html lang="en"><head></head><body><main data-pagefind-body="">${text}</main></body></html>`,
});

/** Indexes pages in portions of two as a build does; those below the site are known by their notes alone. */
async function build(pages: readonly DrawnPage[]): Promise<string> {
  const site = join(work, "site");
  const index = openVolumeIndex(
    { name: "en-2012-01" },
    {
      ...{ site: siteIn(site), program, cache: openIndexCache(join(work, "cache")) },
      lastSite: undefined,
    },
  );
  for (const { file, html } of pages) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), html);
  }
  for (let start = 0; start < pages.length; start += 2)
    await index.add(pages.slice(start, start + 2).map(notePage));
  return (await index.files()).map(({ path, content }) => `${path}\n${Buffer.from(content)}`).join("\n");
}

const five = ["a", "b", "c", "d", "e"].map((name) => pageOf(name));

test("pages that have not changed are not read again, and give the same files", async () => {
  const first = await build(five);
  expect(read).toHaveLength(5);
  read = [];
  expect(await build(five)).toBe(first);
  expect(read).toEqual([]);
});

// Seen red: without `held` before the new pages, the index lacked what came before the change.
test.each([
  ["changed", five.with(3, pageOf("d", "another text"))],
  ["is new", five.toSpliced(2, 0, pageOf("b2"))],
  ["is gone from the end", five.slice(0, 4)],
  ["is gone from the middle", five.toSpliced(1, 1)],
  ["changed its place", [...five.slice(1), ...five.slice(0, 1)]],
])(
  "where one %s, all are read in their order, and the files are those of a first build",
  async (_what, now) => {
    await build(five);
    read = [];
    const warm = await build(now);
    expect(read).toEqual(now.map(({ file }) => file));
    rmSync(join(work, "cache"), { recursive: true });
    expect(warm).toBe(await build(now));
  },
);

test("files that are damaged in the cache are made again", async () => {
  const first = await build(five);
  for (const file of readdirSync(join(work, "cache"), { recursive: true, withFileTypes: true }))
    if (file.isFile()) writeFileSync(join(file.parentPath, file.name), "damaged");
  expect(await build(five)).toBe(first);
});

test("a list of pages without its files, as after a build that was killed, is of no use", async () => {
  const first = await build(five);
  const cache = openIndexCache(join(work, "cache"));
  const digests = cache.pages("en-2012-01") ?? [];
  cache.keep("en-2012-01", digests.slice(1), []);
  cache.keep("other", digests, []);
  expect(cache.files("en-2012-01", digests)).toBeUndefined();
  expect(await build(five)).toBe(first);
});

// Seen red: without the comparison with the note, the words of the last site were indexed in the place of this one's.
test("a page that is known by its note alone is read where it is as it was noted: in the last site, or in this one", async () => {
  const sites = { last: join(work, "last"), now: join(work, "now") };
  const write = (site: keyof typeof sites, { file, html }: DrawnPage): void => {
    mkdirSync(sites[site], { recursive: true });
    writeFileSync(join(sites[site], file), html);
  };
  const pages = [pageOf("a"), pageOf("b", "new words"), pageOf("c")];
  write("last", pageOf("a"));
  write("last", pageOf("b", "old words"));
  for (const page of pages.slice(1)) write("now", page);
  const index = openVolumeIndex(
    { name: "en-2012-01" },
    {
      ...{ site: siteIn(sites.now), lastSite: sites.last, program },
      cache: openIndexCache(join(work, "cache")),
    },
  );
  await index.add(pages.map(notePage).map(({ file, note }) => ({ file, note })));
  const [found] = await index.files();
  const words = new TextDecoder().decode(found?.content);
  expect(words).toContain("new words");
  expect(words).not.toContain("old words");
  rmSync(join(sites.now, "c.html"));
  const poorer = openVolumeIndex(
    { name: "en-2013-01" },
    {
      ...{ site: siteIn(sites.now), lastSite: sites.last, program },
      cache: openIndexCache(join(work, "cache")),
    },
  );
  await poorer.add(pages.map(notePage).map(({ file, note }) => ({ file, note })));
  await expect(poorer.files()).rejects.toThrow("c.html is not in the site as it was drawn.");
});
