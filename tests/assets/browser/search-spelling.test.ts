import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, mendQuery, nearestWord } from "../../../assets/browser/search-spelling.ts";

describe("the distance of two words", () => {
  test.each([
    ["health", "health", 0],
    ["helth", "health", 1],
    ["heallth", "health", 1],
    ["hralth", "health", 1],
    ["haelth", "health", 1],
    ["wemso", "wemos", 1],
    ["hlth", "health", 2],
    ["shrotge", "shortage", 2],
    ["", "ab", 2],
  ])("from %s to %s is %i", (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });

  test("is 3 for whatever is farther", () => {
    expect(distance("nurse", "doctor")).toBe(3);
    expect(distance("a", "abcdefgh")).toBe(3);
    expect(distance("", "abc")).toBe(3);
  });

  test("is the same both ways, and 0 only for the same word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe("the nearest word", () => {
  const vocabulary = ["health", "wealth", "member", "benoît", "code", "pay"];

  test("is the nearest, and the most frequent of those that are as near", () => {
    expect(nearestWord("wealht", vocabulary)).toBe("wealth");
    expect(nearestWord("jealth", vocabulary)).toBe("health");
  });

  test("is found without accents and capitals, and given as it is written", () => {
    expect(nearestWord("Benoitt", vocabulary)).toBe("benoît");
  });

  test("is none where more than two letters differ, or more than one of four", () => {
    expect(nearestWord("hospital", vocabulary)).toBeUndefined();
    expect(nearestWord("cide", vocabulary)).toBe("code");
    expect(nearestWord("cidd", vocabulary)).toBeUndefined();
  });
});

describe("a query", () => {
  test("is mended in its unknown words alone", () => {
    expect(mendQuery("Helth worker", ["Helth"], ["health", "worked"])).toBe("health worker");
  });

  test("is left alone where a word is like nothing that is known, or all are known", () => {
    expect(mendQuery("helth qqxxzz", ["helth", "qqxxzz"], ["health"])).toBeUndefined();
    expect(mendQuery("health", [], ["health"])).toBeUndefined();
  });
});
