import { appendFileSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FileCache, openFileCache } from "../../scripts/cache/file-cache.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import { openStoredMemory } from "../../scripts/library/stored-memory.ts";
import { silent } from "../../scripts/model/progress.ts";
import {
  entryText,
  type FileContent,
  requestFor,
  temporaryFolder,
  writeContent,
} from "../fixtures/content.ts";
import { filesIn } from "../output/tree.ts";

const texts = Object.fromEntries(
  Array.from({ length: 80 }, (_, i) => [
    `news/2021-03-01-report-${i}.md`,
    entryText({ title: `Report ${i}` }, i === 7 ? "TODO\n" : "See [the other](2021-03-01-report-1.md).\n"),
  ]),
);

/** Reads a content folder with what a cache has kept, keeps what was found out, and gives what came out. */
async function read(content: string, cache: FileCache, codeVersion = "1") {
  const { memory, save } = openStoredMemory(cache, codeVersion);
  const known = memory.texts.size;
  const { problems, libraries } = await loadSite(requestFor(content), silent, memory);
  save();
  const posts = libraries[0]?.all("news").map(({ title, rendered }) => [title, rendered]);
  return { known, found: { problems, posts } };
}

/** Notes the keys that are written. */
function watchWrites(cache: FileCache): { cache: FileCache; written: string[] } {
  const written: string[] = [];
  const write: FileCache["write"] = (key, ...pieces) => {
    written.push(key);
    cache.write(key, ...pieces);
  };
  return { cache: { read: cache.read, write }, written };
}

// Seen red: with the texts of bodies left out and not put in again, so that all were rendered and written anew.
test("what was read is known to the next process, and comes out the same", async () => {
  const content = writeContent(texts);
  const { cache, written } = watchWrites(openFileCache(temporaryFolder()));
  const fresh = await read(content, cache);
  expect(fresh.known).toBe(0);
  expect(fresh.found.problems.map(({ code }) => code)).toContain("placeholder-text");
  const again = await read(content, cache);
  expect(again.known).toBe(80);
  expect(again.found).toEqual(fresh.found);
  written.length = 0;
  appendFileSync(join(content, "news/2021-03-01-report-3.md"), "More.\n");
  rmSync(join(content, "news/2021-03-01-report-5.md"));
  const edited = await read(content, cache);
  expect(edited.found).toEqual((await read(content, openFileCache(temporaryFolder()))).found);
  expect(new Set(written).size).toBeLessThanOrEqual(2);
});

test("what other code has noted, or what is damaged, is found out anew", async () => {
  const content = writeContent(texts);
  const folder = temporaryFolder();
  const { found } = await read(content, openFileCache(folder));
  const kept = filesIn(folder);
  expect((await read(content, openFileCache(folder), "2")).known).toBe(0);
  expect((await read(content, openFileCache(folder), "2")).known).toBe(80);
  // Seen red: with the version in the keys, each change of the code left a whole memory behind.
  expect(filesIn(folder)).toEqual(kept);
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) truncateSync(join(file.parentPath, file.name), 100);
  expect(await read(content, openFileCache(folder), "2")).toEqual({ known: 0, found });
});

// Seen red: without the limit, and without the question whether it is a file.
test.each<[string, FileContent, string]>([
  ["as large as any that is taken", { zeros: 26 * 1024 * 1024 }, "string"],
  ["too large for any site", { zeros: 33 * 1024 * 1024 }, "undefined"],
  ["that is a link", { linkTo: "../site.yaml" }, "undefined"],
])("only a file that may be taken is read to tell its state: one %s", (_, file, stamped) => {
  const content = writeContent({ "media/a.mp4": file });
  const { memory } = openStoredMemory(openFileCache(temporaryFolder()), "1");
  expect(typeof memory.stampOf(join(content, "media/a.mp4"))).toBe(stamped);
});
