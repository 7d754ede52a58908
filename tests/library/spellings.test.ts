import { describe, expect, test } from "vitest";
import { entryText, load, placesOf } from "../fixtures/content.ts";

/** What is told of posts by these authors, one post for each, in order of time. */
async function told(...authors: string[]) {
  const files = authors.map((name, i) => [
    `news/2021-01-0${i + 1}-p${i}.md`,
    entryText({ title: `Post ${i}`, authors: JSON.stringify([name]) }),
  ]);
  const { problems } = await load(Object.fromEntries(files));
  return problems.filter(({ code }) => code === "two-spellings");
}

// Seen red: without the traces that lack a letter.
describe("a name that is written in two ways", () => {
  test("is told once, at the rarer one, with the usual one", async () => {
    const problems = await told("Corinne Hinlopen", "Corine Hinlopen", "Corinne Hinlopen");
    expect(placesOf(problems)).toEqual(["news/2021-01-02-p1.md:3:11 two-spellings"]);
    expect(problems[0]?.message).toBe('"Corine Hinlopen" is elsewhere written "Corinne Hinlopen".');
  });

  test.each([
    ["accents", "Médicus Mundi", "Medicus Mundi"],
    ["case", "Medicus Mundi", "MEDICUS MUNDI"],
    ["a sign", "Al-Hassan Bello", "Al Hassan Bello"],
    ["a letter more", "Thomas Schwarz", "Thomas Schwarzz"],
    ["a letter less at the beginning", "Thomas Schwarz", "homas Schwarz"],
    ["another letter at the beginning", "Thomas Schwarz", "Chomas Schwarz"],
    ["another letter in the midst", "Thomas Schwarz", "Thomas Schvarz"],
    ["another letter at the end", "Thomas Schwarz", "Thomas Schwars"],
  ])("differs by %s", async (_what, a, b) => {
    expect(await told(a, b)).toHaveLength(1);
  });

  test.each([
    ["two letters", "Thomas Schwarz", "Tomas Schwartz"],
    ["nothing", "Thomas Schwarz", "Thomas Schwarz"],
    ["a number", "Committee 2018", "Committee 2019"],
    ["a letter, but is short", "Ann Lee", "Ann Lea"],
    ["a first name", "Anna Miller", "John Miller"],
  ])("is not told where it differs by %s", async (_what, a, b) => {
    expect(await told(a, b)).toEqual([]);
  });
});
