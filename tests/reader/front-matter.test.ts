import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../scripts/reader/front-matter.ts";
import { wording } from "../fixtures/content.ts";

const split = (text: string) => splitFrontMatter("a.md", text);

describe("a text is cut at two lines of three hyphens", () => {
  test("the body begins on the line after the second", () => {
    expect(split("---\ntitle: A\n---\nText.\n")).toEqual({
      yaml: "title: A",
      yamlLine: 2,
      body: "Text.\n",
      bodyLine: 4,
    });
  });

  test.each([
    ["an empty front matter", "---\n---\nText.", { yaml: "", body: "Text.", bodyLine: 3 }],
    ["no body", "---\ntitle: A\n---", { yaml: "title: A", body: "", bodyLine: 4 }],
    ["spaces and tabs behind the hyphens", "--- \ntitle: A\n---\t\nB", { yaml: "title: A", body: "B" }],
    ["a rule in the body", "---\ntitle: A\n---\nB\n\n---\nC", { body: "B\n\n---\nC" }],
    ["hyphens inside a field", "---\nsummary: |\n  ---\n---\nB", { yaml: "summary: |\n  ---", body: "B" }],
  ])("%s is no mistake", (_what, text, expected) => {
    expect(split(text)).toMatchObject(expected);
  });
});

describe("a text that does not begin with three hyphens is told what was found", () => {
  const hint = "Begin the file with a line of exactly three hyphens: ---";
  test.each([
    ["nothing", "", 1, 1, "The file is empty.", hint],
    ["only blank lines", " \n\t\n", 1, 1, "The file is empty.", hint],
    ["words", "Text.\n", 1, 1, "The file does not begin with its front matter.", hint],
    [
      "words after blank lines",
      "\n\n  Text.\n",
      3,
      3,
      "The file does not begin with its front matter.",
      hint,
    ],
    [
      "blank lines",
      "\n\n---\ntitle: A\n---\n",
      1,
      1,
      "There are empty lines before the front matter.",
      "Delete the lines above the first ---.",
    ],
    [
      "a dash of a word processor",
      "—\ntitle: A",
      1,
      1,
      '"—" is not the line that begins a front matter.',
      hint,
    ],
    ["two kinds of dashes", "–-\ntitle: A", 1, 1, '"–-" is not the line that begins a front matter.', hint],
    ["two hyphens", "--\ntitle: A", 1, 1, '"--" is not the line that begins a front matter.', hint],
    ["four hyphens", "----\ntitle: A", 1, 1, '"----" is not the line that begins a front matter.', hint],
    ["a space before", " ---\ntitle: A", 1, 2, '"---" is not the line that begins a front matter.', hint],
    ["another language", "---js\n{}\n---", 1, 1, '"---js" is not the line that begins a front matter.', hint],
    [
      "another language after a space",
      "--- js\n---",
      1,
      1,
      '"--- js" is not the line that begins a front matter.',
      hint,
    ],
    ["a name of JavaScript", "---constructor\n---", 1, 1, /^"---constructor" is not the line/, hint],
  ])("%s", (_what, text, line, column, message, expectedHint) => {
    expect(split(text)).toEqual({
      problem: {
        file: "a.md",
        line,
        column,
        severity: "error",
        code: "front-matter-missing",
        message: wording(message),
        hint: expectedHint,
      },
    });
  });
});

test("a front matter without an end is told where it begins, even if the rest would be fields", () => {
  expect(split("---\ntitle: A\nkind: blog\n")).toMatchObject({
    problem: {
      line: 1,
      column: 1,
      code: "front-matter-unclosed",
      hint: "Type a line with three hyphens --- below its last field.",
    },
  });
});

test("a front matter may have 16 KB, counted in bytes and not in letters", () => {
  const of = (letters: string) => split(`---\n${letters}\n---\n`);
  expect(of("a".repeat(16 * 1024))).toHaveProperty("yaml");
  expect(of("a".repeat(16 * 1024 + 1))).toHaveProperty("problem.code", "front-matter-size");
  expect(of("é".repeat(8 * 1024 + 1))).toHaveProperty("problem.code", "front-matter-size");
});
