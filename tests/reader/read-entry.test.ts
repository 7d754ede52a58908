import { describe, expect, test } from "vitest";
import { titleOf } from "../../scripts/model/entry.ts";
import { type ReadEntry, readEntry } from "../../scripts/reader/read-entry.ts";
import { entryText, only, placesOf, writeFiles } from "../fixtures/content.ts";

const read = (file: string, text: string, languages: readonly string[] = ["en", "fr"]): ReadEntry =>
  readEntry(writeFiles({ [file]: text }), file, languages);

const member = { name: "Wemos", kind: "ngo", countries: "NL" };

describe("an entry is read with", () => {
  test("type and id from its path, fields with their defaults, and its body with its line", () => {
    const text = entryText({ title: "Health for all", topics: "who-code" }, "One.\n\nTwo.\n");
    const { entry, unsound, problems } = read("news/2021-04-07-a.md", text);
    expect({ problems, unsound }).toEqual({ problems: [], unsound: undefined });
    expect(entry).toMatchObject({
      type: "news",
      id: "a",
      lang: "en",
      file: "news/2021-04-07-a.md",
      date: "2021-04-07",
      fields: { title: "Health for all", kind: "news", topics: ["who-code"], authors: [] },
      body: "One.\n\nTwo.\n",
      bodyLine: 5,
    });
  });

  test.each([
    ["the day of its name", "news/2021-04-07-a.md", {}, "2021-04-07"],
    ["the day of its front matter", "news/a.md", { date: "2021-04-07" }, "2021-04-07"],
    [
      "the month it says, although its name says the day",
      "news/2021-04-07-a.md",
      { date: "2021-04" },
      "2021-04",
    ],
    ["a year that YAML reads as a number", "news/a.md", { date: "2021" }, "2021"],
  ])("%s", (_rule, file, fields, date) => {
    expect(read(file, entryText({ title: "A", ...fields })).entry).toMatchObject({ date, fields: { date } });
  });

  test("no day, if its type has none, whatever its name says", () => {
    const { entry } = read("pages/2021-04-07-a.md", entryText({ title: "A" }));
    expect(entry).toMatchObject({ id: "a", date: undefined });
    expect(entry?.fields).not.toHaveProperty("date");
  });

  test.each([
    ["the language of its name", "pages/a.fr.md", {}, "fr"],
    ["the language of its front matter", "pages/a.md", { lang: "fr" }, "fr"],
    ["the language of both, if they agree", "pages/a.fr.md", { lang: "fr" }, "fr"],
    ["the first language of the site, if nothing says another", "pages/a.md", {}, "en"],
  ])("%s", (_rule, file, fields, lang) => {
    expect(read(file, entryText({ title: "A", ...fields }))).toMatchObject({ entry: { lang }, problems: [] });
  });

  test("its title, whichever field holds it", () => {
    const person = read("people/a.md", entryText({ name: "Amanda Banda" })).entry;
    expect(person === undefined ? "" : titleOf(person)).toBe("Amanda Banda");
  });

  test("places of its values", () => {
    const { entry } = read("people/a.md", entryText({ name: "A", organisations: "\n  - member: wemos" }));
    expect(entry?.locate(["organisations", 0, "member"])).toEqual({ line: 4, column: 13 });
  });

  test("Windows line ends and a byte order mark as if they were not there", () => {
    const { entry, problems } = read("pages/a.md", "\uFEFF---\r\ntitle: A\r\n---\r\nOne.\r\n");
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ fields: { title: "A" }, body: "One.\n", bodyLine: 4 });
  });
});

describe("values that look like others are read right", () => {
  test("NO is Norway", () => {
    const { entry, problems } = read("members/a.md", entryText({ ...member, countries: "[NO, NL, global]" }));
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ fields: { countries: ["NO", "NL", "global"] } });
  });

  test("a number in quotes is text", () => {
    expect(read("pages/a.md", entryText({ title: '"2020"' })).entry).toMatchObject({
      fields: { title: "2020" },
    });
  });

  test("spaces around text are not part of it", () => {
    expect(read("pages/a.md", entryText({ title: '"  A "' })).entry).toMatchObject({
      fields: { title: "A" },
    });
  });
});

describe("name and front matter must not disagree", () => {
  test("on the day", () => {
    const { problems } = read("news/2021-04-07-a.md", entryText({ title: "A", date: "2021-04-08" }));
    expect(only(problems)).toMatchObject({
      line: 3,
      column: 7,
      code: "date-disagrees",
      message: "The file name says 2021-04-07, and date says 2021-04-08.",
      hint: "Delete the line date, or rename the file.",
    });
  });

  test.each(["2020", "2021-05", '"2020"'])("on the month or year: %s", (date) => {
    const { problems } = read("news/2021-04-07-a.md", entryText({ title: "A", date }));
    expect(placesOf(problems)).toEqual(["news/2021-04-07-a.md:3:7 date-disagrees"]);
  });

  test("on the language", () => {
    const { problems } = read("pages/a.fr.md", entryText({ title: "A", lang: "en" }));
    expect(only(problems)).toMatchObject({
      line: 3,
      column: 7,
      code: "language-disagrees",
      message: 'The file name says "fr", and lang says "en".',
    });
  });
});

describe("a language must be one of the site's", () => {
  test.each([
    ["in the name", "pages/a.de.md", {}, "1:1", 'The site has no language "de".', "site.yaml lists: en, fr."],
    [
      "in the front matter",
      "pages/a.md",
      { lang: "EN" },
      "3:7",
      'The site has no language "EN".',
      'Did you mean "en"?',
    ],
  ])("%s", (_where, file, fields, place, message, hint) => {
    const found = only(read(file, entryText({ title: "A", ...fields })).problems);
    expect(found).toMatchObject({ code: "unknown-language", message, hint });
    expect(`${found.line}:${found.column}`).toBe(place);
  });
});

describe("an end is not before its beginning", () => {
  test.each([
    [
      "days",
      { joined: "2019-02-02", left: "2019-02-01" },
      '"left" (2019-02-01) is before "joined" (2019-02-02).',
    ],
    ["months", { joined: "2019-02", left: "2019-01" }, '"left" (2019-01) is before "joined" (2019-02).'],
    ["years", { joined: "2019", left: "2018" }, '"left" (2018) is before "joined" (2019).'],
    [
      "a day and a year",
      { joined: "2019-02-01", left: "2018" },
      '"left" (2018) is before "joined" (2019-02-01).',
    ],
  ])("%s", (_what, fields, message) => {
    const found = only(read("members/a.md", entryText({ ...member, ...fields })).problems);
    expect(found).toMatchObject({ line: 6, column: 7, code: "end-before-start", message });
  });

  test.each([
    ["the same day", { joined: "2019-02-01", left: "2019-02-01" }],
    ["the year of the day", { joined: "2019-02-01", left: "2019" }],
    ["the month of the year", { joined: "2019", left: "2019-01" }],
  ])("%s is no mistake", (_what, fields) => {
    expect(read("members/a.md", entryText({ ...member, ...fields })).problems).toEqual([]);
  });

  test("every role is looked at, and told where its end stands", () => {
    const roles =
      "\n  - {role: founder, from: 2016, to: 2015}\n  - {role: steering, from: 2016}\n  - role: observer\n    from: 2020\n    to: 2019";
    const { problems } = read("members/a.md", entryText({ ...member, roles }));
    expect(placesOf(problems)).toEqual([
      "members/a.md:6:37 end-before-start",
      "members/a.md:10:9 end-before-start",
    ]);
  });

  test("a day that does not exist is only told as such", () => {
    const { problems } = read("members/a.md", entryText({ ...member, joined: "2019-02-30", left: "2018" }));
    expect(placesOf(problems)).toEqual(["members/a.md:5:9 invalid-date"]);
  });
});

describe("aliases", () => {
  test("of people and members may be names and old addresses", () => {
    const aliases = "[Wemos Foundation, /members/old/]";
    expect(read("members/a.md", entryText({ ...member, aliases })).problems).toEqual([]);
  });

  test("of other types are old addresses and begin with a slash", () => {
    const { problems } = read("pages/a.md", entryText({ title: "A", aliases: "[/old/, older/]" }));
    expect(only(problems)).toMatchObject({
      line: 3,
      column: 18,
      code: "invalid-format",
      message: '"older/" is not an old address.',
      hint: "Begin it with a slash: /older/",
    });
  });
});

describe("a text with mistakes is kept, so that more of them are found", () => {
  test("with its fields as they are written and its body, if its front matter can be read", () => {
    const text = entryText({ title: "A", kind: "blogg", topics: "who-cod" }, "See.\n");
    const { entry, unsound, problems } = read("news/2021-04-07-a.md", text);
    expect(entry).toBeUndefined();
    expect(placesOf(problems)).toEqual(["news/2021-04-07-a.md:3:7 unknown-value"]);
    expect(unsound).toMatchObject({
      type: "news",
      id: "a",
      lang: "en",
      fields: { title: "A", kind: "blogg", topics: "who-cod" },
      body: "See.\n",
      bodyLine: 6,
    });
    expect(unsound?.locate(["topics"])).toEqual({ line: 4, column: 9 });
  });

  test("with its body, if its front matter is broken", () => {
    const { unsound } = read("news/2021-04-07-a.md", entryText({ title: "A: B" }, "See.\n"));
    expect(unsound).toMatchObject({ id: "a", fields: {}, body: "See.\n", bodyLine: 4 });
    expect(unsound?.locate(["title"])).toEqual({ line: 1, column: 1 });
  });

  test("with its address, if it has no front matter", () => {
    expect(read("pages/a.fr.md", "See.\n").unsound).toMatchObject({
      type: "pages",
      id: "a",
      lang: "fr",
      body: "",
    });
  });

  test("with the address it should have, if its name is wrong; and its fields are checked all the same", () => {
    const { entry, unsound, problems } = read("pages/My Page.md", entryText({ titel: "A" }));
    expect(entry).toBeUndefined();
    expect(unsound).toMatchObject({ type: "pages", id: "my-page" });
    expect(placesOf(problems)).toEqual([
      "pages/My Page.md:1:1 file-name",
      "pages/My Page.md:2:1 missing-field",
      "pages/My Page.md:2:1 unknown-field",
    ]);
  });

  test("a day in the name that does not exist is told once, and the day is not missed", () => {
    const { problems } = read("news/2021-02-30-a.md", entryText({ title: "A" }));
    expect(placesOf(problems)).toEqual(["news/2021-02-30-a.md:1:1 invalid-date"]);
  });

  test("a wrong name and wrong bytes are both told", () => {
    const { problems } = read("news/My Post.md", "\0");
    expect(placesOf(problems)).toEqual([
      "news/My Post.md:1:1 file-name",
      "news/My Post.md:1:1 hidden-character",
    ]);
  });
});
