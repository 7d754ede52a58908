import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugOf } from "../../scripts/model/slug.ts";
import { splitFrontMatter } from "../../scripts/reader/front-matter.ts";
import { readEntry } from "../../scripts/reader/read-entry.ts";
import { decode } from "../../scripts/reader/source-text.ts";
import { parseYaml } from "../../scripts/reader/yaml.ts";
import { writeFiles } from "../fixtures/content.ts";
import { expectPlaces } from "../fixtures/expect-places.ts";
import { runs } from "../properties/generators.ts";

/** Pieces of which the worst front matters are made. */
const pieces = fc.constantFrom(
  ...["---", "\n", "\n\n", "\r\n", "\t", "  ", " - ", "...", "~", "# ", "@", "%", "\\", '"', "'", "`"],
  ...[": ", ":", "- ", "? ", "[", "]", "{", "}", ", ", "| ", "> ", "&a ", "*a", "!!js/function ", "!t "],
  ...["title", "date", "kind", "roles", "topics", "aliases", "lang", "draft", "__proto__", "constructor"],
  ...[
    "NO",
    "yes",
    "null",
    "2021-02-30",
    "2021",
    "1e9",
    "é",
    "\0",
    "\u202E",
    "\uFEFF",
    "\uD800",
    "\u{1F469}\u200D",
  ],
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((all) => all.join(""));
const frontMatter = text.map((fields) => `---\n${fields}\n---\nText.\n`);
const file = fc.constantFrom("news/2021-04-07-a.md", "members/a.fr.md", "people/A b.md", "topics/2021/a.md");

/** A text as an editor shows it that does not mind wrong bytes. */
const lenient = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("whatever is in a file, the reader does not throw, and its places exist", () => {
  test("in texts as nobody types them", () => {
    const root = writeFiles({
      "news/.keep": "",
      "members/.keep": "",
      "people/.keep": "",
      "topics/2021/.keep": "",
    });
    fc.assert(
      fc.property(file, fc.oneof(text, frontMatter), (path, written) => {
        const bytes = Buffer.from(written);
        writeFileSync(join(root, path), bytes);
        const { entry, unsound, problems } = readEntry(root, path, ["en", "fr"]);
        expectPlaces(lenient(bytes), problems);
        const isSound = problems.every(({ severity }) => severity === "warning");
        expect(entry !== undefined).toBe(isSound);
        expect(unsound === undefined).toBe(isSound);
      }),
      runs,
    );
  });

  test("in any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode("a.md", bytes);
        if ("problem" in decoded) expectPlaces(lenient(bytes), [decoded.problem]);
        else expect(decoded.text).not.toMatch(/\p{Cs}|\0/u);
      }),
      runs,
    );
  });

  test("in any YAML", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3 }), (written, firstLine) => {
        const { mapping, problems } = parseYaml("a.yaml", written, firstLine);
        expectPlaces(`${"\n".repeat(firstLine - 1)}${written}`, problems);
        expect(mapping === undefined).toBe(problems.length > 0);
      }),
      runs,
    );
  });

  test("a text is only cut, never changed", () => {
    fc.assert(
      fc.property(frontMatter, (written) => {
        const split = splitFrontMatter("a.md", written);
        if ("problem" in split) return expectPlaces(written, [split.problem]);
        expect(written.startsWith(`---\n${split.yaml}`)).toBe(true);
        expect(written.endsWith(split.body)).toBe(true);
        expect(
          written
            .split("\n")
            .slice(split.bodyLine - 1)
            .join("\n"),
        ).toBe(split.body);
      }),
      runs,
    );
  });
});

describe("a slug", () => {
  const words = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

  test("has only small letters, digits and single hyphens between them", () => {
    fc.assert(
      fc.property(words, (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
      runs,
    );
  });

  test("of a slug is the slug", () => {
    fc.assert(
      fc.property(words, (title) => {
        expect(slugOf(slugOf(title))).toBe(slugOf(title));
      }),
      runs,
    );
  });
});
