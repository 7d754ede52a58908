import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { loadSite } from "../scripts/library/load-site.ts";
import { type Problem, problemCodes } from "../scripts/model/problem.ts";
import {
  entryText,
  type FileContent,
  requestFor,
  temporaryFolder,
  writeContent,
} from "./fixtures/content.ts";

const expectation = z.array(
  z.strictObject({ file: z.string(), line: z.int(), column: z.int(), code: z.string() }),
);
type Expectation = z.output<typeof expectation>;

const bad = join(import.meta.dirname, "bad");
/** Folders `tests/bad/CODE/CASE`, each with `content/` and what is to be told about it in `expected.json`. */
const fixtures = readdirSync(bad)
  .flatMap((code) => readdirSync(join(bad, code)).map((name) => `${code}/${name}`))
  .sort();

const post = "news/2021-04-07-a.md";
const title = entryText({ title: "A" });
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const at = (file: string, line: number, column: number, code: string): Expectation => [
  { file, line, column, code },
];

/** Content that is awkward to keep in git: odd bytes, links, large files. */
const made: readonly { name: string; files: Record<string, FileContent>; expected: Expectation }[] = [
  {
    name: "not-a-file/link-to-a-text",
    files: { "news/link.md": { linkTo: "/etc/hostname" } },
    expected: at("news/link.md", 1, 1, "not-a-file"),
  },
  {
    name: "not-a-file/link-to-a-folder",
    files: { news: { linkTo: "/etc" } },
    expected: at("news", 1, 1, "not-a-file"),
  },
  {
    name: "not-a-file/link-that-leads-nowhere",
    files: { "media/a.png": { linkTo: "b.png" } },
    expected: at("media/a.png", 1, 1, "not-a-file"),
  },
  {
    name: "not-a-file/site-is-a-link",
    files: { "site.yaml": { linkTo: "/etc/hostname" } },
    expected: at("site.yaml", 1, 1, "not-a-file"),
  },
  {
    name: "not-a-file/site-is-a-folder",
    files: { "site.yaml/.gitkeep": "" },
    expected: at("site.yaml", 1, 1, "not-a-file"),
  },
  {
    name: "file-size/text",
    files: { [post]: `${title}${"a".repeat(1024 * 1024)}` },
    expected: at(post, 1, 1, "file-size"),
  },
  {
    name: "file-size/picture",
    files: { "media/a.png": { zeros: 26 * 1024 * 1024 } },
    expected: at("media/a.png", 1, 1, "file-size"),
  },
  {
    name: "not-utf-8/latin-1",
    files: { [post]: Buffer.from("---\ntitle: Caf\u00e9\n---\n", "latin1") },
    expected: at(post, 2, 11, "not-utf-8"),
  },
  {
    name: "not-utf-8/after-a-replacement-character",
    files: { [post]: Buffer.concat([Buffer.from("---\ntitle: \uFFFD\n---\na "), Buffer.from([0xff])]) },
    expected: at(post, 4, 3, "not-utf-8"),
  },
  {
    name: "not-utf-8/utf-16-little-endian",
    files: { [post]: utf16(`\uFEFF${title}`) },
    expected: at(post, 1, 1, "not-utf-8"),
  },
  {
    name: "not-utf-8/utf-16-big-endian",
    files: { [post]: Buffer.from(utf16(`\uFEFF${title}`)).swap16() },
    expected: at(post, 1, 1, "not-utf-8"),
  },
  {
    name: "not-utf-8/site",
    files: { "site.yaml": Buffer.from("name: Sant\u00e9\n", "latin1") },
    expected: at("site.yaml", 1, 11, "not-utf-8"),
  },
  {
    name: "hidden-character/utf-16-without-mark",
    files: { [post]: utf16(title) },
    expected: at(post, 1, 2, "hidden-character"),
  },
  {
    name: "hidden-character/nul",
    files: { [post]: "---\ntitle: A\0B\n---\n" },
    expected: at(post, 2, 9, "hidden-character"),
  },
  {
    name: "hidden-character/right-to-left-override",
    files: { [post]: `${title}Pay\u202Eeht fund.\n` },
    expected: at(post, 4, 4, "hidden-character"),
  },
  {
    name: "hidden-character/isolate-after-windows-line-ends",
    files: { [post]: "---\r\ntitle: A\r\n---\r\nOne\r\ntwo \u2067three\r\n" },
    expected: at(post, 5, 5, "hidden-character"),
  },
  {
    name: "hidden-character/tag",
    files: { [post]: "---\ntitle: A\u{E0041}\n---\n" },
    expected: at(post, 2, 9, "hidden-character"),
  },
  {
    name: "front-matter-size/summary",
    files: { [post]: entryText({ title: "A", summary: "a ".repeat(9 * 1024) }) },
    expected: at(post, 1, 1, "front-matter-size"),
  },
];

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
  test.each(fixtures)("%s", async (fixture) => {
    const expected = expectation.parse(JSON.parse(readFileSync(join(bad, fixture, "expected.json"), "utf8")));
    const { problems, places } = await told(join(bad, fixture, "content"), expected);
    expect(places).toEqual(expected);
    expectSentences(problems);
  });

  test.each(made)("$name", async ({ files, expected }) => {
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
      writeFileSync(Buffer.concat([folder, Buffer.from([0xff]), Buffer.from(".md")]), title);
    } catch {
      context.skip("This file system has only names in UTF-8.");
    }
    const expected = at("news/\uFFFD.md", 1, 1, "file-unreadable");
    const { problems, places } = await told(root, expected);
    expect(places).toEqual(expected);
    expectSentences(problems);
  });
});

describe("the table of mistakes is whole", () => {
  const covered = new Set([
    ...fixtures.map((fixture) => fixture.split("/")[0]),
    ...made.map(({ name }) => name.split("/")[0]),
    "file-unreadable",
  ]);

  test.each(Object.keys(problemCodes))("%s has an example", (code) => {
    expect([...covered]).toContain(code);
  });

  test.each([...covered])("%s is a code", (code) => {
    expect(Object.keys(problemCodes)).toContain(code);
  });

  test.each(fixtures)("%s tells of its own code and has a content folder", (fixture) => {
    expect(existsSync(join(bad, fixture, "content"))).toBe(true);
    const expected = expectation.parse(JSON.parse(readFileSync(join(bad, fixture, "expected.json"), "utf8")));
    expect(expected.map(({ code }) => code)).toContain(fixture.split("/")[0]);
  });
});
