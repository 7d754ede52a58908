import { readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import type { Finding } from "../../scripts/inspect/finding.ts";
import { inspectSite } from "../../scripts/inspect/inspect-site.ts";
import { type Inspection, openInspection } from "../../scripts/inspect/open-inspection.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, workFolder } from "../output/tree.ts";
import { cleanSite, type Files, origin, writeSite } from "./clean-site.ts";
import { cases } from "./faulty-sites.ts";

const decoded = openFileCache(join(workFolder(), "decoded"));

let opened: Inspection[] = [];

afterEach(async () => {
  for (const inspection of opened) await inspection.close();
  opened = [];
});

const open = (folder: string, memory = temporaryFolder()): Inspection => {
  const inspection = openInspection(folder, origin, { folder: memory, codeVersion: "1" });
  opened.push(inspection);
  return inspection;
};

const told = (findings: readonly Finding[]): string[] => findings.map(({ path, code }) => `${path} ${code}`);

/** A site that breaks every rule that a change of the clean site breaks: each changed home page is a page of its own. */
function faultySite(): string {
  const clean = cleanSite();
  const files: Files = cleanSite();
  for (const [i, [, apply]] of cases.entries()) {
    const changed = cleanSite();
    apply(changed);
    for (const [path, content] of changed)
      if (clean.get(path)?.toString() !== content.toString())
        files.set(path === "index.html" ? `page-${i}/index.html` : path, content);
  }
  const folder = writeSite(temporaryFolder(), files);
  symlinkSync("feed.json", join(folder, "linked.csv"));
  return folder;
}

/** Findings without what libvips says, which confuses the reasons of two pictures that it decodes at the same time. */
const comparable = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => (finding.code === "broken-picture" ? { ...finding, message: "" } : finding));

/** Ends an inspection in which something happens when all that was there has been read. */
function finishWith(inspection: Inspection, change: () => void): Promise<readonly Finding[]> {
  const read = Promise.withResolvers<void>();
  return inspection.finish({
    decoded,
    complete: read.promise.then(change),
    tell: (stage) => (stage === "making the search index" ? read.resolve() : undefined),
  });
}

describe("in a thread of its own", () => {
  test("a clean site has no finding", async () => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    expect(await open(folder).finish({ decoded })).toEqual([]);
  });

  test.each([
    ["none of its files was announced", () => []],
    ["all were", (files: string[]) => files],
    ["they were in another order", (files: string[]) => files.toReversed()],
    ["some were", (files: string[]) => files.filter((_, i) => i % 3 === 0).toReversed()],
    ["some that are not there", (files: string[]) => ["nowhere.html", ...files.slice(4)]],
  ])("the same is found in the same order as here, when %s", async (_, announced) => {
    const folder = faultySite();
    const inspection = open(folder);
    for (const file of announced(filesIn(folder))) inspection.add([file]);
    const findings = await inspection.finish({ decoded });
    expect(findings.length).toBeGreaterThan(100);
    expect(comparable(findings)).toEqual(comparable(await inspectSite(folder, { origin, decoded })));
  });

  // Seen red: without the comparison of stamps in inspector.ts.
  test.each<[string, (path: string, text: string) => void]>([
    ["was written again", (path, text) => writeFileSync(path, text)],
    [
      "was written again with as many letters and its old date",
      (path, text) => {
        const then = new Date(0);
        writeFileSync(path, text);
        utimesSync(path, then, then);
      },
    ],
    [
      "was put in the place of another",
      (path, text) => {
        writeFileSync(`${path}.new`, text);
        renameSync(`${path}.new`, path);
      },
    ],
    [
      "went, and its link stayed",
      (path, text) => {
        writeFileSync(join(dirname(dirname(path)), "other.html"), text);
        rmSync(path);
      },
    ],
  ])("a file that %s after it was announced is inspected anew", async (_, change) => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    const page = join(folder, "about/index.html");
    const text = readFileSync(page, "utf8");
    const then = new Date(0);
    utimesSync(page, then, then);
    const inspection = open(folder);
    inspection.add(filesIn(folder));
    const findings = await finishWith(inspection, () => change(page, text.replace('id="how"', 'id="hwo"')));
    expect(findings).toEqual(await inspectSite(folder, { origin, decoded }));
    expect(told(findings)).not.toEqual([]);
  });

  test("a file that nobody announced is inspected, even if it comes last", async () => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    const inspection = open(folder);
    inspection.add(["index.html"]);
    const findings = await finishWith(inspection, () => writeFileSync(join(folder, "late.exe"), "MZ"));
    expect(told(findings)).toEqual(["late.exe file-kind"]);
  });

  test("its progress is told", async () => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    const stages: string[] = [];
    const tell = (stage: string, done = 0, total = 0): void => {
      stages.push(stage);
      expect(done).toBeLessThanOrEqual(total);
    };
    await open(folder).finish({ decoded, tell });
    expect([...new Set(stages)]).toEqual(["inspecting files", "making the search index"]);
  });
});

describe("a thread that cannot do its work", () => {
  test("says why: a file cannot be read", async () => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    const inspection = open(folder);
    rmSync(folder, { recursive: true });
    await expect(inspection.finish({ decoded })).rejects.toThrow("ENOENT");
    await expect(inspection.finish({ decoded })).rejects.toThrow("ENOENT");
  });

  test("says so when it was ended, also while somebody waits for it", async () => {
    const folder = writeSite(temporaryFolder(), cleanSite());
    const [before, meanwhile] = [open(folder), open(folder)];
    await before.close();
    await expect(before.finish({ decoded })).rejects.toThrow("The inspection of the site ended");
    const complete = meanwhile.close();
    await expect(meanwhile.finish({ decoded, complete })).rejects.toThrow("The inspection of the site ended");
  });

  test("does not disturb who does not wait for it", async () => {
    const inspection = open(join(temporaryFolder(), "nowhere"));
    inspection.add(["a.html"]);
    await inspection.close();
    inspection.add(["b.html"]);
    await inspection.close();
  });
});
