import { describe, expect, test } from "vitest";
import { didYouMean, nearest } from "../../scripts/reader/suggest.ts";

const words = ["wemos", "who-code", "decent-work", "Corinne Hinlopen", "title", "summary"];

describe("the word that is meant", () => {
  test.each([
    ["a letter too many", "wemoss", "wemos"],
    ["a letter too few", "who-cod", "who-code"],
    ["two letters changed round", "tilte", "title"],
    ["a beginning", "decent", "decent-work"],
    ["capitals", "WEMOS", "wemos"],
    ["accents", "Corïnne Hinlopén", "Corinne Hinlopen"],
    ["a space for a hyphen", "who code", "who-code"],
    ["the nearest of several", "sumary", "summary"],
  ])("%s", (_what, found, meant) => {
    expect(nearest(found, words)).toBe(meant);
  });

  test.each(["", "a", "tuberculosis", "xyzzy", "中文"])("nothing is like %j", (found) => {
    expect(nearest(found, words)).toBeUndefined();
  });

  test("a word of which every letter is another is not like it, however short", () => {
    expect(nearest("/x/", ["/", "/y/"])).toBeUndefined();
    expect(nearest("fe", ["en", "fr"])).toBe("fr");
  });

  test("of two that are equally near the first is taken", () => {
    expect(nearest("bat", ["cat", "hat"])).toBe("cat");
  });
});

test("a suggestion is a question; without one there is another sentence", () => {
  expect(didYouMean("wemoss", words, "Write one.")).toBe('Did you mean "wemos"?');
  expect(didYouMean("tuberculosis", words, "Write one.")).toBe("Write one.");
});
