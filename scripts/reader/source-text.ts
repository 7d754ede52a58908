import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileStart, type Place, type Problem, problem } from "../model/problem.ts";

/** Largest text in bytes: a book of 200 pages is smaller, and anything larger was not typed by a person. */
const largestText = 1024 * 1024;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/**
 * Controls but tab and newline, and the characters that change the direction of what follows (Unicode TR 36,
 * "Bidirectional text spoofing") or hide text in tags. One class, for every letter of the content is held against it.
 */
const hiddenCharacter = /[[\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]--[\t\n]]/v;

/** A text with `\n` line ends and no byte order mark, or the problem that kept it from being read. */
export type SourceText = { text: string } | { problem: Problem };

/** Reads a text file strictly: UTF-8 (RFC 3629), at most 1 MB, no control or direction-changing characters. */
export function readSourceText(root: string, file: string): SourceText {
  const path = join(root, file);
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > largestText)
      return {
        problem: problem(
          "file-size",
          file,
          fileStart,
          `The text has ${Math.ceil(size / 1024)} KB; at most ${largestText / 1024} KB are read.`,
          "Split it into several texts, or attach it as a document.",
        ),
      };
    bytes = readFileSync(path);
  } catch {
    return {
      problem: problem(
        "file-unreadable",
        file,
        fileStart,
        "The file cannot be read.",
        "Check that it still exists and that you may read it.",
      ),
    };
  }
  return decode(file, bytes);
}

/** Decodes the bytes of a text file; see `readSourceText`. */
export function decode(file: string, bytes: Uint8Array): SourceText {
  let text: string;
  try {
    text = utf8.decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return {
      problem: problem(
        "not-utf-8",
        file,
        placeOfBadByte(bytes),
        "The file is not UTF-8 text.",
        'Save it again with the encoding "UTF-8".',
      ),
    };
  }
  const hidden = hiddenCharacter.exec(text);
  if (hidden !== null) {
    const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return {
      problem: problem(
        "hidden-character",
        file,
        placeAt(text, hidden.index),
        `There is an invisible character here (U+${code}).`,
        "Delete it; retyping the line by hand removes it.",
      ),
    };
  }
  return { text };
}

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - (before.lastIndexOf("\n") + 1) + 1 };
}

/** The places of offsets in one text, for who asks for many of them: the text is gone through once. */
export function createPlacer(text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let line = 0;
    let beyond = starts.length;
    while (beyond - line > 1) {
      const middle = Math.floor((line + beyond) / 2);
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The place after the longest beginning of a file that is UTF-8. */
function placeOfBadByte(bytes: Uint8Array): Place {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (beginsWell(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, sound), { stream: true });
  return placeAt(text, text.length);
}

/** Whether bytes are UTF-8 as far as they go; the last character may be cut. */
function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
