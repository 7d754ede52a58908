import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { pixel } from "../fixtures/content.ts";
import { filesIn, wordsIn, workFolder, writeTree } from "./tree.ts";

/** Each text has a word of its own in its name, title, summary and body, so that any trace of it is found. */
const secret = (word: string, fields: string): string =>
  `---\ntitle: ${word}title\nsummary: ${word}summary\n${fields}\n---\n${word}body\n\n![${word}alt](${word}.png)\n`;

const work = workFolder();
const content = writeTree(join(work, "content"), {
  "site.yaml": "name: River\naddress: https://river.example.org\nlanguages: [en, fr]\n",
  "news/2021-03-01-report.md": "---\ntitle: Tangerine\nauthors: [Ada]\ntopics: [quince]\n---\nPublished.\n",
  "news/2021-03-02-apricot.md": secret("apricot", "draft: true\nattachments: [{src: apricot.pdf, title: A}]"),
  "news/2021-03-03-banana.md": secret("banana", "publish_at: 2026-03-01"),
  "news/2026-04-01-cherry.md": secret("cherry", "topics: [quince]"),
  "news/2021-03-05-damson.md": secret("damson", "expires_at: 2026-02-01"),
  "news/2021-03-06-elder.md": secret("elder", "publish_at: 2026-03-01T12:00:00+02:00"),
  "statements/2021-03-07-figleaf.fr.md": secret("figleaf", "draft: true"),
  "pages/grape.md": secret("grape", "draft: true\nmenu: grapemenu\naliases: [/old-grape/]"),
  "topics/quince.md": secret("quince", "draft: true"),
  "members/lemon.md": "---\nname: Lemon\nkind: ngo\ncountries: [UG]\ndraft: true\n---\nlemonbody\n",
  "people/mango.md": "---\nname: Mango\npublish_at: 2026-05-01\n---\nmangobody\n",
  "news/apricot.pdf": "%PDF-1.4 apricotpdf",
});
for (const word of ["apricot", "banana", "cherry", "damson", "elder"])
  writeFileSync(join(content, "news", `${word}.png`), pixel);
for (const path of ["statements/figleaf", "pages/grape", "topics/quince"])
  writeFileSync(join(content, `${path}.png`), pixel);

/** Which of the words stand anywhere in the site that is built for a moment. */
async function seenAt(now: string): Promise<string[]> {
  const site = join(work, `site-${now.replaceAll(":", "")}`);
  const ended = await runCommand("build", ["--content", content, "--output", site, "--now", now]);
  expect(ended.code, ended.err).toBe(0);
  // That a text which was published is gone is no secret: servers are told its address, and nothing else is left of it.
  for (const file of ["_redirects", "_nginx/redirects.conf", "_nginx/site.conf"]) {
    expect(readFileSync(join(site, file), "utf8")).not.toMatch(/apricot|figleaf|grape|quince|lemon/);
    rmSync(join(site, file));
  }
  const words = wordsIn(site).toLowerCase();
  expect(filesIn(site).join("\n").toLowerCase()).not.toMatch(/apricot|figleaf|grape|quince|lemon/);
  return [
    ..."tangerine apricot banana cherry damson elder figleaf grape quince lemon mango".split(" "),
  ].filter((word) => words.includes(word));
}

test("drafts, scheduled and expired texts, their files and names are nowhere in the site", async () => {
  expect(await seenAt("2026-01-31")).toEqual(["tangerine", "damson"]);
});

test("a text goes on the day on which it expires", async () => {
  expect(await seenAt("2026-02-01")).toEqual(["tangerine"]);
});

test("a text appears at its moment, to the second and in its zone", async () => {
  expect(await seenAt("2026-03-01T09:59:59Z")).toEqual(["tangerine", "banana"]);
  expect(await seenAt("2026-03-01T10:00:00Z")).toEqual(["tangerine", "banana", "elder"]);
});

test("a text with a date to come appears on its date, a person on the day of publish_at; drafts never do", async () => {
  expect(await seenAt("2026-04-01")).toEqual(["tangerine", "banana", "cherry", "elder"]);
  expect(await seenAt("2036-01-01")).toEqual(["tangerine", "banana", "cherry", "elder", "mango"]);
});

test("these tests look into the packed parts of the search index, too", async () => {
  await seenAt("2026-01-31");
  expect(wordsIn(join(work, "site-2026-01-31/pagefind/fragment"))).toContain("Tangerine");
});
