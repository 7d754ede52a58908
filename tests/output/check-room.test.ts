import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { checkRoom, estimateRoom } from "../../scripts/output/check-room.ts";
import { openStaging } from "../../scripts/output/staging.ts";
import { surveySite } from "../../scripts/output/survey-site.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { fingerprint, writeTree } from "./tree.ts";

/** What the system says of the disk; undefined: what it really is. */
let disk: { bavail: number; bsize: number; blocks: number } | Error | undefined;

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    statfsSync: (path: string) => {
      if (disk instanceof Error) throw disk;
      return disk ?? fs.statfsSync(path);
    },
  };
});

const free = (bytes: number) => ({ bavail: bytes / 1000, bsize: 1000, blocks: 1_000_000 });

test("where there is enough room, nothing is said", () => {
  disk = free(5_000_000);
  expect(() => checkRoom("/", 5_000_000)).not.toThrow();
  disk = undefined;
  expect(() => checkRoom(temporaryFolder(), 1)).not.toThrow();
});

test("where there is too little, the sentence names what is free, what is needed, and what to do", () => {
  disk = free(4_900_000);
  expect(() => checkRoom("/", 5_000_000)).toThrow(
    /^Not built: the disk of \S+ has 4\.9 MB free, and about 5\.0 MB are needed\. Delete what is no longer used there, then build again\. The old site is unchanged\.$/,
  );
});

test("a system that tells nothing is believed", () => {
  disk = new Error("ENOSYS");
  expect(() => checkRoom("/", 5_000_000)).not.toThrow();
  disk = { bavail: 0, bsize: 0, blocks: 0 };
  expect(() => checkRoom("/", 5_000_000)).not.toThrow();
});

test("a new site needs what the old one takes and a tenth more; a first one what its content leads to expect", () => {
  const site = writeTree(temporaryFolder(), { "index.html": "x".repeat(1000), "a/b.css": "x".repeat(500) });
  const content = writeTree(temporaryFolder(), { "a.md": "x".repeat(100) });
  expect(surveySite(site)).toEqual({ bytes: 1500, pages: ["/"] });
  expect(surveySite(undefined)).toEqual({ bytes: 0, pages: [] });
  expect(estimateRoom(1500, content)).toBe(1650);
  expect(estimateRoom(0, content)).toBe(11_000_440);
});

// Seen red: without checkRoom in openStaging.
test("a build without room changes nothing and leaves no lock; what killed builds left is cleared first", () => {
  const work = writeTree(temporaryFolder(), {
    "site/.built-site": "",
    "site/index.html": "x".repeat(1000),
    "content/site.yaml": "",
    ".site.staging-1/a": "half",
  });
  const before = fingerprint(join(work, "site"));
  disk = free(1000);
  expect(() => openStaging(join(work, "site"), join(work, "content"))).toThrow(/^Not built: the disk of /);
  expect(readdirSync(work)).toEqual(["content", "site"]);
  expect(fingerprint(join(work, "site"))).toBe(before);
});
