import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
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
  vi.unstubAllEnvs();
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

test("what another sees to is not flushed, and is kept", async () => {
  const folder = writeTree(temporaryFolder(), tree);
  const kept = await flushTree(folder, new Set(), async () => new Set(["news/a/index.html"]));
  expect(events).not.toContain(`flush ${join(folder, "news/a/index.html")}`);
  expect(events).toContain(`flush ${join(folder, "index.html")}`);
  expect(kept).toEqual(
    new Set(["index.html", "news", "news/a", "news/a/index.html", "assets", "assets/x.css"]),
  );
});

// Seen red: with another number of files from which on the disk is flushed, and without a look at how the program ended.
describe.runIf(process.platform === "linux")("a folder of many files", () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`${i}.html`, "a"]));

  /** Has a program of this name stand for that of the system, which notes how it is called and ends in this way. */
  const standIn = (exitCode: number): { calls: () => string } => {
    const programs = temporaryFolder();
    const log = join(programs, "log");
    writeFileSync(join(programs, "sync"), `#!/bin/sh\necho "$@" >> "${log}"\nexit ${exitCode}\n`, {
      mode: 0o755,
    });
    vi.stubEnv("PATH", `${programs}${delimiter}${process.env.PATH}`);
    return { calls: () => (existsSync(log) ? readFileSync(log, "utf8") : "") };
  };

  test("is flushed with its disk, once, and nobody else has to see to anything", async () => {
    const { calls } = standIn(0);
    const folder = writeTree(temporaryFolder(), many);
    const placed = vi.fn(async () => new Set<string>());
    const kept = await flushTree(folder, new Set(), placed);
    expect(calls()).toBe(`-f ${folder}\n`);
    expect(events).toEqual([]);
    expect(placed).not.toHaveBeenCalled();
    expect(kept).toEqual(new Set(Object.keys(many)));
  });

  test("is flushed file by file where the disk cannot be asked for that", async () => {
    const { calls } = standIn(1);
    const folder = writeTree(temporaryFolder(), many);
    await flushTree(folder);
    expect(calls()).toBe(`-f ${folder}\n`);
    expect(events).toHaveLength(501);
  });

  test("does not have its disk flushed for the few that are new", async () => {
    const { calls } = standIn(0);
    const folder = writeTree(temporaryFolder(), many);
    await flushTree(folder, new Set(Object.keys(many).slice(1)));
    expect(calls()).toBe("");
    expect(events.sort()).toEqual([`flush ${folder}`, `flush ${join(folder, "0.html")}`]);
  });
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
