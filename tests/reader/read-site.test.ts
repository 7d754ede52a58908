import { describe, expect, test } from "vitest";
import { readContent } from "../../scripts/reader/read-content.ts";
import { readSite } from "../../scripts/reader/read-site.ts";
import { entryText, load, minimalSite, only, placesOf, writeFiles } from "../fixtures/content.ts";

const read = (text: string) => readSite(writeFiles({ "site.yaml": text }));

describe("site.yaml", () => {
  test("needs a name and an address; the rest has defaults", () => {
    expect(read(minimalSite)).toMatchObject({
      problems: [],
      settings: {
        name: "Coalition",
        address: "https://www.example.org",
        languages: ["en"],
        menu: [],
        footer: { links: [] },
        contact: {},
        social: [],
      },
    });
  });

  test("may be empty of menus: links may be written as their targets alone", () => {
    const { settings, locate } = read(
      `${minimalSite}menu:\n  - /news/\n  - title: About\n    link: pages/about.md\n`,
    );
    expect(settings?.menu).toEqual([{ link: "/news/" }, { title: "About", link: "pages/about.md" }]);
    expect(locate(["menu", 0, "link"])).toEqual({ line: 4, column: 5 });
    expect(locate(["menu", 1, "link"])).toEqual({ line: 6, column: 11 });
  });

  test("may name one language without brackets", () => {
    expect(read(`${minimalSite}languages: fr\n`).settings?.languages).toEqual(["fr"]);
  });

  test("that is missing is told what to write", () => {
    expect(only(readSite(writeFiles({})).problems)).toMatchObject({
      file: "site.yaml",
      line: 1,
      column: 1,
      code: "site-missing",
      hint: "Write one with at least name: and address: of the coalition.",
    });
  });

  test.each([
    ["nothing in it", "", ["1:1 missing-field", "1:1 missing-field"]],
    ["a list", "- name\n", ["1:1 wrong-type"]],
    ["a field that is not known", `${minimalSite}languges: [en]\n`, ["3:1 unknown-field"]],
    ["a mistake in YAML", "name: A: B\n", ["1:7 yaml-syntax"]],
    ["front matter fences", `---\n${minimalSite}---\n`, ["4:1 yaml-syntax"]],
    ["a word that is no language", `${minimalSite}languages: [en, French]\n`, ["3:17 invalid-format"]],
    ["no language", `${minimalSite}languages: []\n`, ["3:12 invalid-format"]],
    ["a menu link without a target", `${minimalSite}menu:\n  - title: A\n`, ["4:5 missing-field"]],
    [
      "an e-mail address that is none",
      `${minimalSite}contact:\n  email: secretariat\n`,
      ["4:10 invalid-format"],
    ],
    ["a number for a phone", `${minimalSite}contact: {phone: 31201234567}\n`, ["3:18 wrong-type"]],
  ])("with %s is told where", (_what, text, places) => {
    const { settings, problems } = read(text);
    expect(settings).toBeUndefined();
    expect(placesOf(problems)).toEqual(places.map((place) => `site.yaml:${place}`));
  });

  test("that is a link is not followed and shows nothing of the file behind it", () => {
    const root = writeFiles({ "secret.txt": "a: b: c", "content/site.yaml": { linkTo: "../secret.txt" } });
    expect(readSite(`${root}/content`)).toMatchObject({ problems: [] });
    expect(readSite(`${root}/content`)).not.toHaveProperty("settings");
    expect(placesOf(readContent(`${root}/content`, ["en"]).problems)).toEqual(["site.yaml:1:1 not-a-file"]);
  });
});

describe("languages of the site", () => {
  test("for which the layouts have no words are told with those that there are", () => {
    const root = writeFiles({ "site.yaml": `${minimalSite}languages: [en, de, fra]\n` });
    const { problems } = readContent(root, ["en", "fr"]);
    expect(placesOf(problems)).toEqual([
      "site.yaml:3:17 unknown-language",
      "site.yaml:3:21 unknown-language",
    ]);
    expect(problems.map(({ hint }) => hint)).toEqual([
      "They have: en, fr. A new one is a file in layouts/strings/.",
      'Did you mean "fr"? They have: en, fr. A new one is a file in layouts/strings/.',
    ]);
  });

  test("are known although something else in site.yaml is wrong, so that links are not told as broken", async () => {
    const { problems } = await load({
      "site.yaml": `${minimalSite}languages: [fr, en]\nmeu: []\n`,
      "pages/a-propos.md": entryText({ title: "À propos" }, "[Le réseau](/a-propos/), [English](/en/about/)"),
      "pages/about.en.md": entryText({ title: "About" }),
    });
    expect(placesOf(problems)).toEqual(["site.yaml:4:1 unknown-field"]);
  });

  test("are those of the layouts as long as site.yaml cannot be read", () => {
    const root = writeFiles({ "pages/a.fr.md": "---\ntitle: A\n---\n" });
    expect(placesOf(readContent(root, ["en", "fr"]).problems)).toEqual(["site.yaml:1:1 site-missing"]);
  });
});
