import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
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
  const pages = cache.pages("en-2012-01") ?? [];
  cache.keep("en-2012-01", pages.slice(1), []);
  cache.keep("other", pages, []);
  expect(cache.files("en-2012-01", pages)).toBeUndefined();
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

/** Has the first pages of the last build read ahead, from its site; then indexes these. */
async function buildAhead(
  begun: number,
  now: readonly DrawnPage[],
  change: (lastSite: string) => void = () => undefined,
): Promise<string> {
  await build(five);
  const lastSite = join(work, "last site");
  cpSync(join(work, "site"), lastSite, { recursive: true });
  change(lastSite);
  read = [];
  for (const { file, html } of now) {
    mkdirSync(join(work, "new site"), { recursive: true });
    writeFileSync(join(work, "new site", file), html);
  }
  const index = openVolumeIndex(
    { name: "en-2012-01" },
    {
      ...{ site: siteIn(join(work, "new site")), lastSite, program },
      cache: openIndexCache(join(work, "cache")),
    },
  );
  index.begin(begun);
  for (const page of now) await index.add([notePage(page)]);
  return (await index.files()).map(({ path, content }) => `${path}\n${Buffer.from(content)}`).join("\n");
}

const names = (pages: readonly DrawnPage[]): string[] => pages.map(({ file }) => file);

describe("pages that are read ahead", () => {
  const changed = five.with(3, pageOf("d", "another text"));

  // Seen red: without what is left out of the pages, the first three were in the index twice.
  test("are not read again, and the files are those of a first build", async () => {
    const ahead = await buildAhead(3, changed);
    expect(read).toEqual(names(five));
    rmSync(join(work, "cache"), { recursive: true });
    expect(ahead).toBe(await build(changed));
  });

  // Seen red: without the comparison of what was begun with what came.
  test("are read anew where one of them has changed after all", async () => {
    const ahead = await buildAhead(4, changed);
    expect(read).toEqual([...names(five.slice(0, 4)), ...names(five)]);
    rmSync(join(work, "cache"), { recursive: true });
    expect(ahead).toBe(await build(changed));
  });

  // Seen red: without the second beginning, the build failed.
  test("are read where they were drawn if the old site is not what it was", async () => {
    const ahead = await buildAhead(3, changed, (lastSite) => {
      writeFileSync(join(lastSite, "b.html"), "touched");
    });
    expect(read).toEqual(names(five));
    rmSync(join(work, "cache"), { recursive: true });
    expect(ahead).toBe(await build(changed));
  });

  test("cost nothing but time where all is as it was", async () => {
    const first = await build(five);
    expect(await buildAhead(5, five)).toBe(first);
  });
});

test("it is known where the first page stands that will be another", async () => {
  await build(five);
  const index = openVolumeIndex(
    { name: "en-2012-01" },
    { ...{ site: siteIn(work), lastSite: undefined, program }, cache: openIndexCache(join(work, "cache")) },
  );
  expect(index.unchangedUntil((file) => file !== "c.html")).toBe(2);
  expect(index.unchangedUntil(() => true)).toBeUndefined();
});
