import { describe, expect, test } from "vitest";
import {
  createPlacer,
  decode,
  placeAt,
  readSourceText,
  type SourceText,
} from "../../scripts/reader/source-text.ts";
import { writeFiles } from "../fixtures/content.ts";

const decoded = (text: string | Uint8Array): SourceText =>
  decode("a.md", typeof text === "string" ? Buffer.from(text) : text);

describe("a text is read", () => {
  test.each([
    ["letters of every script stand as they are", "Énergie, Ünïon, عربي, 中文, 👩🏾‍⚕️", undefined],
    ["line ends of Windows become those of Unix", "a\r\nb\r\n", "a\nb\n"],
    ["a byte order mark is dropped", "\uFEFF---\n", "---\n"],
    ["tabs stay", "a\tb", undefined],
    ["line and paragraph separators stay", "a\u2028b\u2029", undefined],
    ["joiners stay: Persian and emoji need them", "می\u200Cخواهم", undefined],
  ])("%s", (_rule, written, read) => {
    expect(decoded(written)).toEqual({ text: read ?? written });
  });

  test("a text of exactly 1 MB is read, one of a byte more is not", () => {
    const root = writeFiles({ "a.md": "a".repeat(1024 * 1024), "b.md": "a".repeat(1024 * 1024 + 1) });
    expect(readSourceText(root, "a.md")).toHaveProperty("text");
    expect(readSourceText(root, "b.md")).toHaveProperty("problem.code", "file-size");
    expect(readSourceText(root, "b.md")).toHaveProperty(
      "problem.message",
      "The text has 1025 KB; at most 1024 KB are read.",
    );
  });

  test("a file that is gone is a problem", () => {
    expect(readSourceText(writeFiles({}), "a.md")).toHaveProperty("problem.code", "file-unreadable");
  });
});

describe("bytes that are not UTF-8 are told at the first of them", () => {
  test.each([
    ["at the beginning", [0xff, 0x61], 1, 1],
    ["after letters of several bytes", [...Buffer.from("é中👩"), 0xe9, 0x61], 1, 5],
    ["on a later line", [...Buffer.from("a\r\nb\nc"), 0x80], 3, 2],
    ["after a byte order mark", [0xef, 0xbb, 0xbf, 0x61, 0xff], 1, 2],
    ["after a replacement character that was typed", [...Buffer.from("\uFFFD "), 0xc3, 0x28], 1, 3],
    ["in a character that is cut off at the end", [...Buffer.from("ab"), 0xe2, 0x82], 1, 3],
    ["in a surrogate that UTF-8 does not know", [0x61, 0xed, 0xa0, 0x80], 1, 2],
    ["in a letter that is written too long", [0x61, 0xc0, 0xaf], 1, 2],
  ])("%s", (_where, bytes, line, column) => {
    expect(decoded(new Uint8Array(bytes))).toMatchObject({
      problem: { line, column, code: "not-utf-8", hint: 'Save it again with the encoding "UTF-8".' },
    });
  });
});

describe("characters that nobody sees are told by their number", () => {
  test.each([
    ["NUL", "\0", "U+0000"],
    ["backspace", "\b", "U+0008"],
    ["escape", "\u001B", "U+001B"],
    ["a line end of old Macs", "\r", "U+000D"],
    ["next line", "\u0085", "U+0085"],
    ["right-to-left override", "\u202E", "U+202E"],
    ["left-to-right embedding", "\u202A", "U+202A"],
    ["first-strong isolate", "\u2068", "U+2068"],
    ["a tag letter", "\u{E0061}", "U+E0061"],
  ])("%s", (_name, character, number) => {
    expect(decoded(`one\ntwo ${character}three`)).toMatchObject({
      problem: {
        line: 2,
        column: 5,
        code: "hidden-character",
        message: `There is an invisible character here (${number}).`,
      },
    });
  });
});

test("columns are counted as editors count them: in UTF-16 units", () => {
  expect(placeAt("ab\n👩é|", 6)).toEqual({ line: 2, column: 4 });
  expect(placeAt("", 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt("a\n", 2)).toEqual({ line: 2, column: 1 });
});

test.each(["", "\n", "ab\n👩é|\n\nc", "\n\n\n", "no line end"])(
  "many places in %j are those of each",
  (text) => {
    const placeOf = createPlacer(text);
    const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
    expect(offsets.map(placeOf)).toEqual(offsets.map((offset) => placeAt(text, offset)));
  },
);
