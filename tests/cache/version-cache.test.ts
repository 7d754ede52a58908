import { expect, test } from "vitest";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import { openVersionCache } from "../../scripts/cache/version-cache.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn } from "../output/tree.ts";

const bytes = Buffer.from("what was made");

test("a version of what makes files finds what it has kept, and nothing of another", () => {
  const cache = openFileCache(temporaryFolder());
  openVersionCache(cache, "1").write("a", bytes);
  expect(openVersionCache(cache, "1").read("a")).toEqual(bytes);
  expect(openVersionCache(cache, "2").read("a")).toBeUndefined();
  expect(openVersionCache(cache, "1").read("b")).toBeUndefined();
});

test("what is no file of a version, such as an empty one, is as if it were not there", () => {
  const cache = openFileCache(temporaryFolder());
  cache.write("a", new Uint8Array());
  expect(openVersionCache(cache, "1").read("a")).toBeUndefined();
});

test("a new version takes the room of the one before", () => {
  const folder = temporaryFolder();
  for (const version of ["1", "2", "3"]) openVersionCache(openFileCache(folder), version).write("a", bytes);
  expect(filesIn(folder)).toHaveLength(1);
});
