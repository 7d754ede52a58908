import { linkSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import type { Finding } from "../../scripts/inspect/finding.ts";
import { inspectSite } from "../../scripts/inspect/inspect-site.ts";
import { openInspection } from "../../scripts/inspect/open-inspection.ts";
import { openSoundSites } from "../../scripts/inspect/sound-site.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, workFolder } from "../output/tree.ts";
import { cleanSite, origin, writeSite } from "./clean-site.ts";

const decoded = openFileCache(join(workFolder(), "decoded"));

/** Inspects a site, and notes it where nothing is found. */
async function inspect(site: string, memory: string, codeVersion = "1"): Promise<readonly Finding[]> {
  const inspection = openInspection(site, origin, { folder: memory, codeVersion });
  try {
    inspection.add(filesIn(site));
    const findings = await inspection.finish({ decoded });
    if (findings.length === 0) await inspection.keep();
    return findings;
  } finally {
    await inspection.close();
  }
}

/** A site of which all files are second names for those of another. */
function nameAgain(site: string): string {
  const folder = temporaryFolder();
  for (const file of filesIn(site)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    linkSync(join(site, file), join(folder, file));
  }
  return folder;
}

/** Puts another file in the place of one. */
function change(site: string, file: string, by: (text: string) => string): void {
  const text = readFileSync(join(site, file), "utf8");
  rmSync(join(site, file));
  writeFileSync(join(site, file), by(text));
}

const then = new Date(0);

async function inspectedSite(): Promise<{ site: string; memory: string }> {
  const site = writeSite(temporaryFolder(), cleanSite());
  utimesSync(join(site, "about/index.html"), then, then);
  const memory = temporaryFolder();
  expect(await inspect(site, memory)).toEqual([]);
  return { site, memory };
}

/** Makes a page faulty behind the back of its file's date, so that only who reads it can know. */
function harmUnseen(site: string): void {
  const path = join(site, "about/index.html");
  writeFileSync(path, readFileSync(path, "utf8").replace("<h1>", "<hx>"));
  utimesSync(path, then, then);
}

test("a file that is the same as in a sound site is not read again", async () => {
  const { site, memory } = await inspectedSite();
  const next = nameAgain(site);
  harmUnseen(next);
  expect(await inspect(next, memory)).toEqual([]);
});

test("it is read again where other code inspects, or where anything is found", async () => {
  const { site, memory } = await inspectedSite();
  const next = nameAgain(site);
  harmUnseen(next);
  expect((await inspect(next, memory, "2")).length).toBeGreaterThan(0);
  writeFileSync(join(next, "new.exe"), "MZ");
  const codes = (await inspect(next, memory)).map(({ path }) => path);
  expect(codes).toContain("new.exe");
  expect(codes).toContain("about/index.html");
});

// Seen red: with the version and the origin in the key, each left a file of its own.
test("sites of other code and of other origins are noted in the place of the one before", async () => {
  const { site, memory } = await inspectedSite();
  const next = nameAgain(site);
  expect(await inspect(next, memory, "2")).toEqual([]);
  const elsewhere = openSoundSites(openFileCache(memory), "https://other.example", "2");
  expect(elsewhere.read()).toBeUndefined();
  elsewhere.keep({ files: {}, links: { targets: [], ids: {}, leads: {} }, signed: [] });
  expect(elsewhere.read()).toBeDefined();
  expect(filesIn(memory)).toHaveLength(1);
});

// Seen red: without the targets, and without the hashes, of the sound site.
test.each<[string, (site: string) => void]>([
  ["a page goes to which another leads", (site) => rmSync(join(site, "about"), { recursive: true })],
  [
    "an anchor goes to which another page leads",
    (site) => change(site, "about/index.html", (text) => text.replace('id="how"', 'id="why"')),
  ],
  [
    "a script is another than the pages demand",
    (site) => change(site, "assets/site-1.js", (text) => `${text}//\n`),
  ],
  [
    "a new page leads to an anchor that a known page lacks",
    (site) => change(site, "404.html", (text) => text.replace("Not found", '<a href="/about/#no">Not</a>')),
  ],
  ["a document goes", (site) => rmSync(join(site, "files"), { recursive: true })],
])("the same is found as by who reads everything: %s", async (_, harm) => {
  const { site, memory } = await inspectedSite();
  const next = nameAgain(site);
  harm(next);
  const findings = await inspect(next, memory);
  expect(findings).toEqual(await inspectSite(next, { origin, decoded }));
  expect(findings.length).toBeGreaterThan(0);
});

test("a sound change is sound, also for those who come after", async () => {
  const { site, memory } = await inspectedSite();
  const next = nameAgain(site);
  change(next, "about/index.html", (text) => text.replace("</h1>", '</h1><h2 id="new">New</h2>'));
  expect(await inspect(next, memory)).toEqual([]);
  const last = nameAgain(next);
  change(last, "404.html", (text) => text.replace("Not found", '<a href="/about/#new">Not</a>'));
  expect(await inspect(last, memory)).toEqual([]);
});

/** A site, noted as sound, of which the page for what is not found alone leads to the page `/new/`. */
async function withNewPage(): Promise<{ site: string; memory: string }> {
  const { site: before, memory } = await inspectedSite();
  const site = nameAgain(before);
  mkdirSync(join(site, "new"));
  const about = readFileSync(join(site, "about/index.html"), "utf8");
  writeFileSync(join(site, "new/index.html"), about.replaceAll("/about/", "/new/"));
  change(site, "404.html", (text) => text.replace("Not found", '<a href="/new/">Not</a>'));
  expect(await inspect(site, memory)).toEqual([]);
  return { site, memory };
}

// Seen red: with targets of which nobody knew who leads there, and with numbers that began at 0 again, everything was read again.
test("what goes together with all that led to it has nothing else read again", async () => {
  const { site, memory } = await withNewPage();
  const next = nameAgain(site);
  rmSync(join(next, "new"), { recursive: true });
  change(next, "404.html", (text) => text.replace('<a href="/new/">Not</a>', "Not found"));
  harmUnseen(next);
  expect(await inspect(next, memory)).toEqual([]);
});

// Seen red: where it was not recalled to what the files lead that were not read.
test("who leads to a page is known some sites later, too", async () => {
  const { site, memory } = await withNewPage();
  const next = nameAgain(site);
  change(next, "about/index.html", (text) => text.replace("</h1>", '</h1><p><a href="/404.html">No</a></p>'));
  expect(await inspect(next, memory)).toEqual([]);
  const last = nameAgain(next);
  rmSync(join(last, "new"), { recursive: true });
  const findings = await inspect(last, memory);
  expect(findings).toEqual(await inspectSite(last, { origin, decoded }));
  expect(findings.map(({ path }) => path)).toContain("404.html");
});
