import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { flushFolder, flushTree } from "../../scripts/output/flush-tree.ts";
import { openStaging } from "../../scripts/output/staging.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { writeTree } from "./tree.ts";

/** What was flushed and renamed, in this order. */
let events: string[] = [];
/** What the disk says to a flush of a path that ends like this. */
let failure: { ending: string; code: string } | undefined;

vi.mock("node:fs/promises", async (original) => {
  const fs = await original<typeof import("node:fs/promises")>();
  return {
    ...fs,
    open: async (path: string, mode: string) => {
      const file = await fs.open(path, mode);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        if (failure !== undefined && path.endsWith(failure.ending))
          throw Object.assign(new Error(`${failure.code}: of the test`), { code: failure.code });
        await sync();
        events.push(`flush ${path}`);
      };
      return file;
    },
  };
});

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      fs.renameSync(from, to);
      events.push(`rename ${from} ${to}`);
    },
  };
});

beforeEach(() => {
  events = [];
  failure = undefined;
});

const tree = { "index.html": "a", "news/a/index.html": "b", "assets/x.css": "c" };

test("every file and every folder is flushed once", async () => {
  const folder = writeTree(temporaryFolder(), tree);
  await flushTree(folder);
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  expect(events.sort()).toEqual([folder, ...all].map((path) => `flush ${path}`).sort());
});

// Seen red: with the folders in `kept` left out, whatever is new in them.
test("what the disk keeps already is not flushed again, but a folder in which there is a new name is", async () => {
  const folder = writeTree(temporaryFolder(), { ...tree, "news/b/index.html": "d" });
  await flushTree(
    folder,
    new Set([".", "index.html", "news", "news/a", "news/a/index.html", "news/b", "assets"]),
  );
  const wanted = ["", "assets", "assets/x.css", "news/b", "news/b/index.html"];
  expect(events.sort()).toEqual(wanted.map((path) => `flush ${join(folder, path)}`).sort());
});

// Seen red: without flushTree in publish, and with flushTree after the renamings.
test("a staged site is flushed wholly before it takes the place of the old one, and its name after that", async () => {
  const work = writeTree(temporaryFolder(), { "site/.built-site": "", "content/site.yaml": "" });
  const staging = openStaging(join(work, "site"), join(work, "content"));
  writeTree(staging.folder, tree);
  await staging.publish();
  staging.close();
  const firstRename = events.findIndex((event) => event.startsWith("rename"));
  const flushed = events.slice(0, firstRename).map((event) => relative(staging.folder, event.slice(6)));
  expect(flushed.sort()).toEqual(
    ["", ".built-site", "assets", "assets/x.css", "index.html", "news", "news/a", "news/a/index.html"].sort(),
  );
  expect(events.at(-1)).toBe(`flush ${work}`);
  expect(events.slice(firstRename)).toHaveLength(3);
});

test("a disk that cannot keep a file fails the build, and the old site stays", async () => {
  const work = writeTree(temporaryFolder(), {
    "site/.built-site": "",
    "site/index.html": "old",
    "content/site.yaml": "",
  });
  const staging = openStaging(join(work, "site"), join(work, "content"));
  writeTree(staging.folder, tree);
  failure = { ending: "x.css", code: "EIO" };
  await expect(staging.publish()).rejects.toThrow("EIO");
  staging.close();
  expect(events.filter((event) => event.startsWith("rename"))).toEqual([]);
  expect(readdirSync(work)).toEqual(["content", "site"]);
});

test("systems that cannot flush folders are no reason to fail; a disk that is broken is", async () => {
  const folder = temporaryFolder();
  failure = { ending: folder, code: "EINVAL" };
  await expect(flushFolder(folder)).resolves.toBeUndefined();
  failure = { ending: folder, code: "EIO" };
  await expect(flushFolder(folder)).rejects.toThrow("EIO");
});
