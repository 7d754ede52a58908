import { describe, expect, test } from "vitest";
import { loadSite } from "../scripts/library/load-site.ts";
import { runCommand } from "./command/run-command.ts";
import { entryText, placesOf, requestFor, writeContent } from "./fixtures/content.ts";

/** One file with three mistakes and nine others with one each, beside two that are right. */
const files = {
  "site.yaml":
    "name: Coalition\naddress: https://www.example.org\nmenu: [/news/, /about/, /joinn/, /team/]\n",
  "topics/who-code.md": entryText({ title: "The WHO Code" }),
  "members/wemos.md": entryText({ name: "Wemos", kind: "ngo", countries: "NL" }),
  "news/2021-04-07-three.md": [
    "---",
    "title: Three mistakes",
    "kind: blogg",
    "topics:",
    "  - who-code",
    "  - who-cod",
    "---",
    "A text with *one*",
    "[member](../members/wemoss.md) that is broken.",
    "",
  ].join("\n"),
  "news/2021-04-08-colon.md": entryText({ title: "Health workers: now" }),
  "news/2021-04-09-Capital.md": entryText({ title: "Capital" }),
  "news/2021-04-10-fence.md": "—-\ntitle: Fence\n---\n",
  "news/day.md": entryText({ title: "Day", date: "2021-02-30" }),
  "people/thomas.md": entryText({ name: "Thomas", organisations: "\n  - member: wemoss" }),
  "statements/2021-04-07-tab.md": "---\ntitle: Tab\ntopics:\n\t- who-code\n---\n",
  "pages/about.md": entryText({ titel: "About", title: "About" }),
  "pages/team.md": entryText({ title: "Team" }, "![The team](team.jpg)\n"),
};

const expected = [
  "news/2021-04-07-three.md:3:7 unknown-value",
  "news/2021-04-07-three.md:6:5 unknown-reference",
  "news/2021-04-07-three.md:9:1 broken-link",
  "news/2021-04-08-colon.md:2:8 yaml-syntax",
  "news/2021-04-09-Capital.md:1:1 file-name",
  "news/2021-04-10-fence.md:1:1 front-matter-missing",
  "news/day.md:3:7 invalid-date",
  "pages/about.md:2:1 unknown-field",
  "pages/team.md:4:1 missing-picture",
  "people/thomas.md:4:13 unknown-reference",
  "site.yaml:3:25 broken-link",
  "statements/2021-04-07-tab.md:4:1 yaml-syntax",
];

describe("twelve mistakes in ten files", () => {
  test("are all told in one run, each at its line and column, and nothing else is told", async () => {
    const { problems, libraries } = await loadSite(requestFor(writeContent(files)));
    expect(placesOf(problems)).toEqual(expected);
    expect(libraries).toEqual([]);
  });

  test("are told by the command as JSON, and it ends with 1", async () => {
    const content = writeContent(files);
    const { problems } = await loadSite(requestFor(content));
    const words = ["--content", content, "--format", "json", "--now", "2026-01-01"];
    const { code, out, err } = await runCommand("check", words);
    expect(err).toBe("");
    expect(JSON.parse(out)).toEqual(problems);
    expect(code).toBe(1);
  });
});
