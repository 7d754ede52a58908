import { globSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { en } from "../../layouts/strings/en.ts";
import { fr } from "../../layouts/strings/fr.ts";
import { fill, wordsIn } from "../../layouts/words.ts";
import { typeNames } from "../../scripts/model/content-types.ts";

/** All sentences of a dictionary by the way to them: `counts.members.one`. */
function sentences(words: object, way = ""): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[way + key, value]] : [...sentences(value, `${way}${key}.`)],
    ),
  );
}

const placesIn = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each([["fr", fr]])("the words in %s", (lang, words) => {
  const english = sentences(en);
  const translated = sentences(words);

  test("say everything that English says", () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("have the same {places} in every sentence", () => {
    for (const [way, sentence] of english)
      expect(placesIn(translated.get(way) ?? ""), way).toEqual(placesIn(sentence));
  });

  test("are what the layouts get", () => {
    expect(wordsIn(lang)).toBe(words);
  });
});

describe("every dictionary", () => {
  const files = readdirSync("layouts/strings").flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);

  test.each(files)("%s is used, has no empty sentence and no doubled or outer spaces", (lang) => {
    if (lang !== "en") expect(wordsIn(lang)).not.toBe(en);
    for (const [way, sentence] of sentences(wordsIn(lang))) {
      expect(sentence.trim(), way).toBe(sentence);
      expect(sentence, way).not.toMatch(/^$| {2}/);
    }
  });

  test("French has a space that does not break at its high punctuation and quotes, English has none", () => {
    for (const [way, sentence] of sentences(fr))
      expect(sentence, way).not.toMatch(/[^\u00a0\u202f][?!;:»]|«[^\u00a0\u202f]/u);
    for (const [way, sentence] of sentences(en)) expect(sentence, way).not.toMatch(/\s[?!;:]/u);
  });
});

test("every word is used by a layout", () => {
  const code = globSync("layouts/**/*.{ts,tsx}", { exclude: ["layouts/strings/**"] })
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  // `words[entry.type]` and the title of a list reach the names of the content types and of the blog.
  const named = new Set<string>([...typeNames, "blog"]);
  for (const [, name = ""] of code.matchAll(/\bwords(?:In\([^()]*\))?\.(\w+)/g)) named.add(name);
  const counts = new Set<string>();
  for (const [, names = ""] of code.matchAll(/\{([^{}]*)\}\s*=\s*words(?:In\([^()]*\))?\.counts\b/g))
    for (const name of names.split(",")) counts.add(name.trim());
  for (const [, name = ""] of code.matchAll(/\.counts\.(\w+)/g)) counts.add(name);
  expect(Object.keys(en).filter((key) => !named.has(key))).toEqual([]);
  expect(Object.keys(en.counts).filter((key) => !counts.has(key))).toEqual([]);
});

describe("filling a sentence", () => {
  test("puts every value in its place, and numbers too", () => {
    expect(fill("Page {page} of {pages}", { page: 2, pages: 3 })).toBe("Page 2 of 3");
    expect(fill("{a} {a}", { a: "b" })).toBe("b b");
  });

  test("leaves a place without a value, and does not fill what was filled in", () => {
    expect(fill("{a} {b}", { a: "{b}" })).toBe("{b} {b}");
    expect(fill("{a}", { a: "$& $1" })).toBe("$& $1");
    expect(fill("{constructor}", {})).toBe("{constructor}");
  });
});
