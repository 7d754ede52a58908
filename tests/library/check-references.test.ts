import { describe, expect, test } from "vitest";
import { entryText, load, only, pixel, placesOf } from "../fixtures/content.ts";

const files = {
  "topics/who-code.md": entryText({ title: "The WHO Code" }),
  "topics/draft.md": entryText({ title: "Draft", draft: "true" }),
  "members/wemos.md": entryText({ name: "Wemos", kind: "ngo", countries: "NL" }),
  "media/nurse.png": pixel,
  "media/report.pdf": "%PDF-1.7",
};

const post = (fields: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
  load({ ...files, "news/2021-04-07-a.md": entryText({ title: "A", ...fields }), ...more });

describe("what a text names must be there", () => {
  test.each([
    ["nearly", { topics: "who-cod" }, "3:9", '"who-cod" is not a topic.', 'Did you mean "who-code"?'],
    [
      "in a list",
      { topics: "[who-code, decent-work]" },
      "3:20",
      '"decent-work" is not a topic.',
      "Use the name of a file in topics/ without date and ending, or write topics/decent-work.md first.",
    ],
    [
      "by its id, not its title",
      { members: "[Wemos Foundation]" },
      "3:11",
      '"Wemos Foundation" is not a member.',
      /^Use the name of a file in members\//,
    ],
    [
      "by its id, not its file",
      { topics: "topics/who-code.md" },
      "3:9",
      '"topics/who-code.md" is not a topic.',
      /who-code/,
    ],
    ["as the right type", { members: "who-code" }, "3:10", '"who-code" is not a member.', /^Use the name/],
    [
      "and not as a name that objects have",
      { statement: "constructor" },
      "3:12",
      '"constructor" is not a statement.',
      /^Use the name/,
    ],
  ])("%s", async (_how, fields, place, message, hint) => {
    const found = only((await post(fields)).problems);
    expect(found).toMatchObject({ file: "news/2021-04-07-a.md", code: "unknown-reference", message });
    expect(found.hint).toMatch(hint);
    expect(`${found.line}:${found.column}`).toBe(place);
  });

  test("a text in another language is there too", async () => {
    const { problems } = await post(
      { topics: "code" },
      {
        "topics/code.fr.md": entryText({ title: "Le Code" }),
        "site.yaml": "name: A\naddress: https://www.example.org\nlanguages: [en, fr]\n",
      },
    );
    expect(problems).toEqual([]);
  });

  test("what is not published is told, but does not stop the site; a draft may name a draft", async () => {
    const { problems, libraries } = await post({ topics: "draft" });
    expect(only(problems)).toMatchObject({
      line: 3,
      column: 9,
      severity: "warning",
      code: "unpublished-reference",
      message: 'The topic "draft" is not published, so it is not shown here.',
      hint: "Publish it, or take it out.",
    });
    expect(libraries).toHaveLength(1);
    expect((await post({ topics: "draft", draft: "true" })).problems).toEqual([]);
  });
});

describe("in a text with other mistakes", () => {
  test("what it names is checked all the same, in a list or alone", async () => {
    const { problems } = await post({ kind: "blogg", topics: "who-cod", members: "[wemos, wemo]" });
    expect(placesOf(problems)).toEqual([
      "news/2021-04-07-a.md:3:7 unknown-value",
      "news/2021-04-07-a.md:4:9 unknown-reference",
      "news/2021-04-07-a.md:5:18 unknown-reference",
    ]);
  });

  test("an empty name is only told to be empty", async () => {
    expect(placesOf((await post({ topics: '""' })).problems)).toEqual([
      "news/2021-04-07-a.md:3:9 missing-field",
    ]);
  });

  test("it is there for others to name", async () => {
    const { problems } = await post(
      { topics: "[gender, who]" },
      { "topics/gender.md": entryText({ titel: "A", title: "B" }) },
    );
    expect(placesOf(problems)).toEqual([
      "news/2021-04-07-a.md:3:18 unknown-reference",
      "topics/gender.md:2:1 unknown-field",
    ]);
  });
});

describe("files that the front matter names must be there", () => {
  const picture = (source: string) => ({ image: `\n  src: ${source}\n  alt: A nurse` });
  const document = (source: string) => ({ attachments: `\n  - {src: ${source}, title: Report}` });

  test.each([
    ["from the top", { ...picture("media/nurse.png"), ...document("media/report.pdf") }],
    ["from the top with a slash", { ...picture("/media/nurse.png"), ...document("/media/report.pdf") }],
    ["from this file", { ...picture("../media/nurse.png"), ...document("../media/report.pdf") }],
  ])("found %s", async (_where, fields) => {
    expect((await post(fields)).problems).toEqual([]);
  });

  test.each([
    [
      "a picture",
      picture("nurs.png"),
      "4:8",
      "missing-picture",
      'There is no picture "nurs.png".',
      'Did you mean "nurse.png"?',
    ],
    [
      "a picture on another site",
      picture("https://example.org/a.png"),
      "4:8",
      "missing-picture",
      /is on another site/,
      /^Save the picture/,
    ],
    [
      "a document",
      document("a.pdf"),
      "4:11",
      "broken-link",
      'There is no document "a.pdf".',
      "Put the file beside the text or into media/.",
    ],
    [
      "a document above the content",
      document("../../a.pdf"),
      "4:11",
      "broken-link",
      /^There is no document/,
      /^Put the file/,
    ],
  ])("told if not: %s", async (_what, fields, place, code, message, hint) => {
    const found = only((await post(fields)).problems);
    expect(found.code).toBe(code);
    expect(`${found.line}:${found.column}`).toBe(place);
    expect(found.message).toMatch(message);
    expect(found.hint).toMatch(hint);
  });

  test("a picture that cannot be read is told once, where it lies", async () => {
    const { problems } = await post(picture("broken.png"), { "news/broken.png": "no picture" });
    expect(placesOf(problems)).toEqual(["news/broken.png:1:1 picture-unreadable"]);
  });
});
