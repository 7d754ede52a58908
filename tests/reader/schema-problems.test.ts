import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  count,
  country,
  day,
  flag,
  listOf,
  oneOf,
  picture,
  text,
  webAddress,
} from "../../scripts/model/fields.ts";
import type { Problem } from "../../scripts/model/problem.ts";
import { schemaProblems } from "../../scripts/reader/schema-problems.ts";
import { parseYaml } from "../../scripts/reader/yaml.ts";
import { only } from "../fixtures/content.ts";

const schema = z.strictObject({
  title: text("Title", "What happened, in one line."),
  date: day("Date", "The day of publication."),
  kind: oneOf(["news", "blog"], "Kind", "What sort of post this is.").default("news"),
  summary: text("Summary", "One or two sentences.").optional(),
  open_to_all: oneOf(["yes", "no"], "Open", "Who may come.").optional(),
  order: count("Order", "Its place in lists.").optional(),
  draft: flag("Draft", "Whether it is not to be published.").optional(),
  authors: listOf(text("Author", "Who wrote it."), "Authors", "Who wrote it.").default([]),
  countries: listOf(country, "Countries", "Where.").default([]),
  website: webAddress("Website", "The site.").optional(),
  image: picture("Picture", "A picture.").optional(),
  email: z.email().meta({ title: "E-mail", description: "Where to write." }).optional(),
});

function problemsOf(...lines: readonly string[]): Problem[] {
  const { mapping, problems } = parseYaml("a.md", lines.join("\n"), 2);
  if (mapping === undefined) throw new Error(JSON.stringify(problems));
  const parsed = schema.safeParse(mapping.value);
  return parsed.success ? [] : schemaProblems("a.md", schema, mapping, parsed.error.issues);
}

const title = "title: A";
const date = "date: 2021-04-07";

describe("what is wrong with a field is told in words, with what to type", () => {
  test.each([
    [
      "a field that is missing",
      [title],
      {
        line: 2,
        column: 1,
        code: "missing-field",
        message: 'The field "date" is missing.',
        hint: "Add a line: date: 2021-04-07 (The day of publication.)",
      },
    ],
    [
      "a field that is missing in another",
      [title, date, "image:", "  src: a.png"],
      {
        line: 5,
        column: 3,
        code: "missing-field",
        message: 'The field "image.alt" is missing.',
        hint: "Add a line: alt: … (What the picture shows, for those who cannot see it.)",
      },
    ],
    [
      "a field that is required and left empty",
      ["title:", date],
      {
        line: 2,
        column: 7,
        code: "missing-field",
        message: '"title" is empty.',
        hint: "Write title: … (What happened, in one line.)",
      },
    ],
    [
      "a field that is not required and left empty",
      [title, date, "kind:"],
      {
        line: 4,
        column: 6,
        code: "missing-field",
        message: '"kind" is empty.',
        hint: "Write kind: news or delete the line. (What sort of post this is.)",
      },
    ],
    [
      "empty text",
      ['title: " "', date],
      {
        line: 2,
        column: 8,
        code: "missing-field",
        message: '"title" is empty.',
        hint: "Write title: … (What happened, in one line.)",
      },
    ],
    [
      "an empty item",
      [title, date, "authors:", "  - B", "  -"],
      {
        line: 6,
        column: 4,
        code: "missing-field",
        message: 'An item of "authors" is empty.',
        hint: "Write something behind the hyphen, or delete the line.",
      },
    ],
    [
      "a field that is not known, but nearly",
      [title, date, "sumary: B"],
      {
        line: 4,
        column: 1,
        code: "unknown-field",
        message: 'There is no field "sumary".',
        hint: 'Did you mean "summary"?',
      },
    ],
    [
      "a field that is like none",
      [title, date, "image: {src: a.png, alt: A, permalink: b}"],
      {
        line: 4,
        column: 29,
        code: "unknown-field",
        message: 'There is no field "image.permalink".',
        hint: "The fields are src, alt, caption, credit.",
      },
    ],
    [
      "a word that is not in the list, but nearly",
      [title, date, "kind: blogg"],
      {
        line: 4,
        column: 7,
        code: "unknown-value",
        message: '"blogg" is not a kind.',
        hint: 'Did you mean "blog"? It can be news, blog.',
      },
    ],
    [
      "a word of a field with several words in its name",
      [title, date, "open_to_all: perhaps"],
      {
        line: 4,
        column: 14,
        code: "unknown-value",
        message: '"perhaps" is not an open to all.',
        hint: "It can be yes, no.",
      },
    ],
    [
      "a number where text belongs",
      ["title: 2020", date],
      {
        line: 2,
        column: 8,
        code: "wrong-type",
        message: '"title" must be text, not the number 2020.',
        hint: 'Put it in quotes: title: "2020"',
      },
    ],
    [
      "true where text belongs",
      ["title: true", date],
      {
        line: 2,
        column: 8,
        code: "wrong-type",
        message: '"title" must be text, not the word true.',
        hint: 'Put it in quotes: title: "true"',
      },
    ],
    [
      "a list where text belongs",
      ["title: [{a: b}]", date],
      {
        line: 2,
        column: 8,
        code: "wrong-type",
        message: '"title" must be text, not a list.',
        hint: "Write one value: title: …",
      },
    ],
    [
      "fields where text belongs, as a colon in a list makes them",
      [title, date, "authors:", "  - Title: subtitle"],
      {
        line: 5,
        column: 5,
        code: "wrong-type",
        message: '"authors" must be text, not a group of fields.',
        hint: 'Write text, and put it in quotes if it has a colon: "…"',
      },
    ],
    [
      "a number in a list of texts",
      [title, date, "authors: [7]"],
      {
        line: 4,
        column: 11,
        code: "wrong-type",
        message: '"authors" must be text, not the number 7.',
        hint: 'Put it in quotes: "7"',
      },
    ],
    [
      "text where true or false belongs",
      [title, date, "draft: yes"],
      {
        line: 4,
        column: 8,
        code: "wrong-type",
        message: '"draft" must be true or false, not text.',
        hint: "Write draft: true or draft: false.",
      },
    ],
    [
      "text where a number belongs",
      [title, date, "order: first"],
      {
        line: 4,
        column: 8,
        code: "wrong-type",
        message: '"order" must be a number, not text.',
        hint: "Its place in lists.",
      },
    ],
    [
      "a fraction where a whole number belongs",
      [title, date, "order: 1.5"],
      {
        line: 4,
        column: 8,
        code: "wrong-type",
        message: '"order" must be a whole number, not the number 1.5.',
        hint: "Its place in lists.",
      },
    ],
    [
      "a number that is too large to be exact",
      [title, date, "order: 99999999999999999999"],
      {
        line: 4,
        column: 8,
        code: "wrong-type",
        message: '"order" has a value that does not fit.',
        hint: "Its place in lists.",
      },
    ],
    [
      "text where fields belong",
      [title, date, "image: a.png"],
      {
        line: 4,
        column: 8,
        code: "wrong-type",
        message: '"image" must have fields of its own, not text.',
        hint: "Write its fields below it: src, alt, caption, credit.",
      },
    ],
    [
      "a day that does not exist",
      [title, "date: 2021-02-30"],
      {
        line: 3,
        column: 7,
        code: "invalid-date",
        message: '"2021-02-30" is not a date that exists.',
        hint: "Write a day as 2021-04-07, or a month as 2021-04, or a year as 2021.",
      },
    ],
    [
      "a day without hyphens",
      [title, "date: 20210407"],
      {
        line: 3,
        column: 7,
        code: "invalid-date",
        message: '"20210407" is not a date that exists.',
        hint: "Write a day as 2021-04-07, or a month as 2021-04, or a year as 2021.",
      },
    ],
    [
      "a country in a list",
      [title, date, "countries: [NO, XX]"],
      { line: 4, column: 17, code: "invalid-format", message: '"XX" is not a country code.' },
    ],
    [
      "a country alone",
      [title, date, "countries: Uganda"],
      { line: 4, column: 12, code: "invalid-format", message: '"Uganda" is not a country code.' },
    ],
    [
      "a number where a list of texts belongs",
      [title, date, "authors: 7"],
      {
        line: 4,
        column: 10,
        code: "wrong-type",
        message: '"authors" must be text, not the number 7.',
        hint: 'Put it in quotes: authors: "7"',
      },
    ],
    [
      "an address without its beginning",
      [title, date, "website: www.example.org"],
      {
        line: 4,
        column: 10,
        code: "invalid-format",
        message: '"www.example.org" is not a web address.',
        hint: "Write the whole address, beginning with https://.",
      },
    ],
    [
      "what is no e-mail address",
      [title, date, "email: somebody"],
      {
        line: 4,
        column: 8,
        code: "invalid-format",
        message: '"somebody" is not an e-mail address.',
        hint: "Where to write.",
      },
    ],
    [
      "a long value, which is cut",
      [title, `date: ${"x".repeat(100)}`],
      {
        line: 3,
        column: 7,
        code: "invalid-date",
        message: `"${"x".repeat(59)}…" is not a date that exists.`,
      },
    ],
  ])("%s", (_what, lines, expected) => {
    expect(only(problemsOf(...lines))).toMatchObject({ file: "a.md", severity: "error", ...expected });
  });

  test("all mistakes of a front matter are told together", () => {
    const problems = problemsOf("titel: A", "kind: blogg", "draft: no", "authors: [1, {}]");
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "missing-field",
      "missing-field",
      "unknown-field",
      "unknown-value",
      "wrong-type",
      "wrong-type",
      "wrong-type",
    ]);
  });

  test("a front matter that is right has no problems", () => {
    expect(problemsOf(title, date, "countries: NO", "authors: B", "draft: false")).toEqual([]);
  });
});
