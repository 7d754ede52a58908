import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type NewSite, openNewSite } from "../../scripts/output/new-site.ts";
import { type OldSite, openOldSite } from "../../scripts/output/old-site.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, writeTree } from "./tree.ts";

let from = "";
let to = "";
let now: NewSite;
let old: OldSite;

beforeEach(() => {
  from = writeTree(temporaryFolder(), {
    "index.html": "a",
    "news/a/index.html": "b",
    "news/b/index.html": "c",
  });
  to = temporaryFolder();
  now = openNewSite(to, from);
  old = openOldSite(from, now);
});

afterEach(() => now.close());

test("files that are taken over are the same files, and no others come with them", async () => {
  old.place(["index.html", "news/a/index.html"]);
  expect(await now.written()).toEqual(new Set());
  expect(filesIn(to)).toEqual(["index.html", "news/a/index.html"]);
  for (const file of filesIn(to)) expect(lstatSync(join(to, file)).ino).toBe(lstatSync(join(from, file)).ino);
});

test("nothing is started where nothing is taken over", async () => {
  expect(await now.written()).toEqual(new Set());
  expect(await old.keep()).toEqual(new Set());
  expect(readdirSync(to)).toEqual([]);
});

test("only a file with the same bytes at the same place is taken over by its bytes", async () => {
  symlinkSync(join(from, "index.html"), join(from, "link.html"));
  expect(old.placeSame("index.html", Buffer.from("a"))).toBe(true);
  expect(old.placeSame("news/a/index.html", Buffer.from("x"))).toBe(false);
  expect(old.placeSame("news/c/index.html", Buffer.from("b"))).toBe(false);
  expect(old.placeSame("link.html", Buffer.from("a"))).toBe(false);
  await now.written();
  expect(filesIn(to)).toEqual(["index.html"]);
});

// Seen red: without the folders above, the name of `news` was nobody's business.
test("what the disk keeps are the files, their folders and the folders above", async () => {
  old.place(["news/a/index.html"]);
  expect(await old.keep()).toEqual(new Set(["news/a/index.html", ".", "news", "news/a"]));
  mkdirSync(join(to, "news/b"));
  rmSync(join(to, "news/a"), { recursive: true });
  old.place(["news/b/index.html"]);
  const kept = await old.keep();
  expect(kept.has("news/b")).toBe(true);
  expect(readFileSync(join(to, "news/b/index.html"), "utf8")).toBe("c");
});

test("a file that cannot be placed is told by whoever waits, each time", async () => {
  old.place(["news/gone.html"]);
  await expect(now.written()).rejects.toThrow("ENOENT");
  await expect(old.keep()).rejects.toThrow("ENOENT");
});
