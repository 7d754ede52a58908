import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type NewSite, openNewSite } from "../../scripts/output/new-site.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, writeTree } from "./tree.ts";

const old = { "index.html": "home", "news/a/index.html": "a", "news/b/index.html": "b" };
let from = "";
let to = "";
let site: NewSite;

beforeEach(() => {
  from = writeTree(temporaryFolder(), old);
  to = temporaryFolder();
  site = openNewSite(to, from);
});

afterEach(() => site.close());

const read = (file: string): string => readFileSync(join(to, file), "utf8");
const isSameFile = (file: string): boolean =>
  lstatSync(join(to, file)).ino === lstatSync(join(from, file)).ino;

test("texts and bytes are there when they are said to be, in folders of their own", async () => {
  await site.write("news/ä/index.html", "“Ñandú” 🩺");
  await site.write("empty.txt", "");
  await site.write("a.bin", Uint8Array.of(0, 255));
  await site.written();
  expect(filesIn(to)).toEqual(["a.bin", "empty.txt", "news/ä/index.html"]);
  expect(read("news/ä/index.html")).toBe("“Ñandú” 🩺");
  expect(read("empty.txt")).toBe("");
  expect([...readFileSync(join(to, "a.bin"))]).toEqual([0, 255]);
});

// Seen red: where memory was not given back, it waited for ever; where each file began at the first byte, texts were mixed.
test("more than is in memory at once comes whole and in no other's place, and so does what is larger than a piece of it", async () => {
  const texts = Array.from({ length: 40 }, (_, i) => String.fromCharCode(97 + (i % 26)).repeat(300_000 + i));
  const large = "é".repeat(2_000_000);
  for (const [i, text] of texts.entries()) {
    await site.write(`${i}.txt`, text);
    if (i === 20) await site.write("large.txt", large);
  }
  await site.written();
  for (const [i, text] of texts.entries()) expect(read(`${i}.txt`) === text, `${i}.txt`).toBe(true);
  expect(read("large.txt") === large).toBe(true);
});

test("a file outside of the site is refused, however it comes there", async () => {
  await expect(site.write("../a.txt", "a")).rejects.toThrow("../a.txt is outside the output folder");
  expect(() => site.place(["../a.txt"])).toThrow("../a.txt is outside the output folder");
  expect(() => site.placeAhead(["news/../../a.txt"])).toThrow("is outside the output folder");
});

test("what cannot be written is told by whoever waits", async () => {
  await site.write("a", "a");
  await site.write("a/b", "b");
  await expect(site.written()).rejects.toThrow(/ENOTDIR|EEXIST/);
});

// Seen red: without the removal, the page of the old site was written over.
test("a page that was placed ahead and is drawn anew is another file, and the old site keeps its own", async () => {
  site.placeAhead(Object.keys(old));
  await site.write("news/a/index.html", "new");
  site.place(["index.html", "news/b/index.html"]);
  site.removeOthers();
  await site.written();
  expect(read("news/a/index.html")).toBe("new");
  expect(readFileSync(join(from, "news/a/index.html"), "utf8")).toBe("a");
  expect(["index.html", "news/b/index.html"].filter(isSameFile)).toHaveLength(2);
});

// Seen red: without `removeOthers`, a page stayed that no text makes any more; without `removeEmpty`, its folder; where the folder passed for made, nothing could be written there.
test("what was placed ahead and belongs to nobody is gone in the end, and its folders are", async () => {
  site.placeAhead([...Object.keys(old), "gone.html"]);
  site.place(["index.html"]);
  site.removeOthers();
  await site.written();
  expect(filesIn(to)).toEqual(["index.html"]);
  expect(existsSync(join(to, "news"))).toBe(false);
  await site.write("news/a/new.html", "c");
  await site.written();
  expect(filesIn(to)).toEqual(["index.html", "news/a/new.html"]);
});

test("of what was placed ahead, the disk keeps the folders of what belongs to the site", async () => {
  site.placeAhead(Object.keys(old));
  site.place(["news/a/index.html"]);
  expect(new Set(await site.flushPlaced())).toEqual(new Set([".", "news", "news/a"]));
});
