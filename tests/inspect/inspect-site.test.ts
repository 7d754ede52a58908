import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import { inspectSite } from "../../scripts/inspect/inspect-site.ts";
import { rules } from "../../scripts/inspect/rules.ts";
import { pixel, temporaryFolder } from "../fixtures/content.ts";
import { workFolder } from "../output/tree.ts";
import { cleanSite, origin, writeSite } from "./clean-site.ts";
import { body, cases, file, without } from "./faulty-sites.ts";

/** The sound pictures are decoded once for all tests. */
const decoded = openFileCache(join(workFolder(), "decoded"));

/** What is found, as `path code`, with the sentence. */
async function findingsIn(folder: string): Promise<[found: string, message: string][]> {
  const findings = await inspectSite(folder, { origin, decoded });
  return findings.map(({ path, code, message }) => [`${path} ${code}`, message]);
}

test("a clean site has no finding", async () => {
  expect(await findingsIn(writeSite(temporaryFolder(), cleanSite()))).toEqual([]);
});

test.each(cases)("%s is found", async (_, apply, found, what = "") => {
  const files = cleanSite();
  apply(files);
  const findings = await findingsIn(writeSite(temporaryFolder(), files));
  expect(findings.map(([place]) => place)).toEqual(found.split(", "));
  expect(findings[0]?.[1]).toContain(what);
});

describe("what is no file", () => {
  test.each([
    [
      "a link to a file outside",
      (folder: string) => symlinkSync("/etc/hostname", join(folder, "data/a.csv")),
    ],
    [
      "a link to a file of the site",
      (folder: string) => symlinkSync("feed.json", join(folder, "data/a.csv")),
    ],
    ["a link to a folder", (folder: string) => symlinkSync("..", join(folder, "data/a.csv"))],
    ["a pipe", (folder: string) => execFileSync("mkfifo", [join(folder, "data/a.csv")])],
  ])("%s is found, and not followed", async (_, add) => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    mkdirSync(join(folder, "data"), { recursive: true });
    add(folder);
    expect((await findingsIn(folder)).map(([place]) => place)).toEqual(["data/a.csv not-a-file"]);
  });
});

test("every rule has a case", () => {
  // Links, pipes and names that are alike have tests of their own.
  const shown = new Set([
    "same-name",
    "not-a-file",
    ...cases.flatMap(([, , found]) => found.split(", ").map((place) => place.split(" ").at(-1))),
  ]);
  expect(Object.keys(rules).filter((code) => !shown.has(code))).toEqual([]);
});

test("several faults are all found at once", async () => {
  const files = cleanSite();
  for (const apply of [body("<script>1</script>"), without("404.html"), file("a.exe", "MZ")]) apply(files);
  const found = (await findingsIn(writeSite(temporaryFolder(), files))).map(([place]) => place);
  expect(found.sort()).toEqual([
    "_nginx/redirects.conf broken-rule",
    "a.exe file-kind",
    "index.html inline-script",
  ]);
});

describe("while the search is made", () => {
  test("files that come last are inspected too, and no sooner than they are whole", async () => {
    const whole = cleanSite().get("data/members.csv.gz") ?? "";
    const folder = writeSite(temporaryFolder(), cleanSite().set("data/members.csv.gz", "half"));
    const complete = new Promise<void>((resolve) =>
      setTimeout(() => {
        writeFileSync(join(folder, "pagefind/late.exe"), "MZ");
        writeFileSync(join(folder, "data/members.csv.gz"), whole);
        resolve();
      }, 200),
    );
    const findings = await inspectSite(folder, { origin, decoded, complete });
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual(["pagefind/late.exe file-kind"]);
  });

  test("a failure of the search is left to whom it concerns", async () => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    expect(await inspectSite(folder, { origin, decoded, complete: Promise.reject(new Error("a")) })).toEqual(
      [],
    );
  });
});

test("a picture is decoded once in its life, and again when its bytes or its name are others", async () => {
  const folder = writeSite(temporaryFolder(), cleanSite());
  const kept = new Map<string, Uint8Array>();
  const remembering = {
    read: (key: string) => kept.get(key),
    write: (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
  };
  expect(await inspectSite(folder, { origin, decoded: remembering })).toEqual([]);
  const known = [...kept.keys()];
  expect(known).toHaveLength(4);
  expect(await inspectSite(folder, { origin, decoded: remembering })).toEqual([]);
  expect([...kept.keys()]).toEqual(known);
  writeFileSync(join(folder, "share/a.png"), pixel);
  writeFileSync(join(folder, "media/a.jpg"), pixel);
  const findings = await inspectSite(folder, { origin, decoded: remembering });
  expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual(["media/a.jpg broken-picture"]);
  expect(kept.size).toBe(5);
});
