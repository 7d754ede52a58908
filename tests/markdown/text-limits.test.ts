import { describe, expect, test } from "vitest";
import { render } from "./targets.ts";

const word = "a".repeat(99);

describe("what no person types is refused before it takes long", () => {
  test("a passage of more than 10,000 characters, at its line, and its markup is not looked at", () => {
    const { findings, body } = render(`One.\n\n${`[${word}`.repeat(101)}\n\nTwo.\n`);
    expect(findings).toMatchObject([
      {
        code: "file-size",
        place: { line: 3, column: 1 },
        message: "This has 10100 characters without an empty line; at most 10000 are read.",
      },
    ]);
    expect(body.html).not.toContain(word);
  });

  test("a text of more than 20,000 passages", () => {
    const { findings } = render("## A\n".repeat(20_001));
    expect(findings).toMatchObject([{ code: "file-size", place: { line: 1, column: 1 } }]);
  });

  test("not what a book has", () => {
    const { findings } = render(`${`${word} `.repeat(100).trim()}\n\n`.repeat(20));
    expect(findings).toEqual([]);
  });
});

test("headings of one name are numbered, and keep clear of those that have such a number in their name", () => {
  const { anchors } = render("## A\n\n## A\n\n## A 1\n\n## A\n");
  expect(anchors).toEqual(["a", "a-1", "a-1-1", "a-2"]);
});
