import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, cutLines } from "../../scripts/share/break-lines.ts";

/** Every character is one wide. */
const measure = (line: string): number => line.length;

describe("lines of a title", () => {
  test("are as even as they can be", () => {
    expect(breakLines("one two three four", 14, 3, measure)).toEqual(["one two", "three four"]);
  });

  test("are one where that is enough", () => {
    expect(breakLines("one two", 14, 3, measure)).toEqual(["one two"]);
  });

  test("are none where it takes more than are allowed, or a word is too wide", () => {
    expect(breakLines("one two three four", 7, 2, measure)).toBeUndefined();
    expect(breakLines("Donaudampfschiff", 7, 4, measure)).toBeUndefined();
  });

  test("break a word that is wider than a line where that is allowed, with a hyphen", () => {
    expect(breakLines("Donaudampfschiff", 7, 4, measure, true)).toEqual(["Donaud-", "ampfsc-", "hiff"]);
  });

  test("end with an ellipsis where a title is cut, after a word and without its comma", () => {
    expect(cutLines("one two, three four five", 8, 2, measure)).toEqual(["one two,", "three…"]);
    expect(cutLines("one, two three", 5, 1, measure)).toEqual(["one…"]);
  });

  test("are never wider than allowed, and lose nothing unless they are cut", () => {
    const text = fc.array(
      fc.string({ minLength: 1, maxLength: 30 }).map((word) => word.replace(/\s/g, "x")),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (words, width) => {
        const title = words.join(" ");
        const lines = breakLines(title, width, 4, measure, true) ?? cutLines(title, width, 4, measure);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        const whole = breakLines(title, width, 4, measure);
        if (whole !== undefined) expect(whole.join(" ")).toBe(title);
      }),
    );
  });
});
