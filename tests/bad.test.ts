import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadSite } from "../scripts/library/load-site.ts";
import { type Problem, problemCodes } from "../scripts/model/problem.ts";
import {
  badAt,
  badFixtures,
  badFolder,
  type Expectation,
  expectationOf,
  madeMistakes,
} from "./fixtures/bad-content.ts";
import { entryText, requestFor, temporaryFolder, writeContent } from "./fixtures/content.ts";

/** What is told of a content folder. The examples are too small to link all their texts; only those of `unlinked` are about that. */
async function told(
  content: string,
  expected: Expectation,
): Promise<{ problems: readonly Problem[]; places: Expectation }> {
  const { problems } = await loadSite(requestFor(content));
  const isOfInterest = expected.some(({ code }) => code === "unlinked")
    ? () => true
    : ({ code }: Problem) => code !== "unlinked";
  return {
    problems,
    places: problems
      .filter(isOfInterest)
      .map(({ file, line, column, code }) => ({ file, line, column, code })),
  };
}

/** A message and a hint are for people: sentences, with nothing of the machine in them. */
function expectSentences(problems: readonly Problem[]): void {
  for (const { message, hint } of problems) {
    expect(message).toMatch(/^(?:[\p{Lu}"]|\S+\.md ).+\.$/su);
    expect(hint).toMatch(/^\S.+\S$/su);
    for (const words of [message, hint])
      expect(words).not.toMatch(/undefined|\bnull\b|NaN|\[object|\n\s+at |Error:|\bZod|\/tmp\//);
  }
}

describe("every kind of mistake is told once, at the place where it is mended", () => {
  test.each(badFixtures)("%s", async (fixture) => {
    const expected = expectationOf(fixture);
    const { problems, places } = await told(join(badFolder, fixture, "content"), expected);
    expect(places).toEqual(expected);
    expectSentences(problems);
  });

  test.each(madeMistakes)("$name", async ({ files, expected }) => {
    const { problems, places } = await told(writeContent(files), expected);
    expect(places).toEqual(expected);
    expectSentences(problems);
  });

  test("file-unreadable/name-that-is-not-utf-8", async (context) => {
    const root = temporaryFolder();
    const folder = Buffer.from(`${root}/news/`);
    mkdirSync(folder);
    writeFileSync(join(root, "site.yaml"), "name: Coalition\naddress: https://www.example.org\n");
    try {
      writeFileSync(
        Buffer.concat([folder, Buffer.from([0xff]), Buffer.from(".md")]),
        entryText({ title: "A" }),
      );
    } catch {
      context.skip("This file system has only names in UTF-8.");
    }
    const expected = badAt("news/\uFFFD.md", 1, 1, "file-unreadable");
    const { problems, places } = await told(root, expected);
    expect(places).toEqual(expected);
    expectSentences(problems);
  });
});

describe("the table of mistakes is whole", () => {
  const covered = new Set([
    ...badFixtures.map((fixture) => fixture.split("/")[0]),
    ...madeMistakes.map(({ name }) => name.split("/")[0]),
    "file-unreadable",
  ]);

  test.each(Object.keys(problemCodes))("%s has an example", (code) => {
    expect([...covered]).toContain(code);
  });

  test.each([...covered])("%s is a code", (code) => {
    expect(Object.keys(problemCodes)).toContain(code);
  });

  test.each(badFixtures)("%s tells of its own code and has a content folder", (fixture) => {
    expect(existsSync(join(badFolder, fixture, "content"))).toBe(true);
    const expected = expectationOf(fixture);
    expect(expected.map(({ code }) => code)).toContain(fixture.split("/")[0]);
  });
});
