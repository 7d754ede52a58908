import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { decode } from "./source-text.ts";

/** The file in which builds note what they have published. */
export const addressFile = "addresses.txt";

/** An address that was published, and the line on which it stands. */
export interface PublishedAddress {
  address: string;
  line: number;
}

/**
 * Reads `addresses.txt`; there is none before the first build. Order, doubles, empty lines, spaces and Windows line ends
 * do not matter: the next build mends them.
 */
export function readPublishedAddresses(root: string): {
  published: readonly PublishedAddress[];
  problems: Problem[];
} {
  const path = join(root, addressFile);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // A link or a folder of this name is told by `walkContent`.
  if (stat?.isFile() !== true) return { published: [], problems: [] };
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return {
      published: [],
      problems: [
        problem(
          "file-unreadable",
          addressFile,
          fileStart,
          "The file cannot be read.",
          "Check that you may read it.",
        ),
      ],
    };
  }
  const source = decode(addressFile, bytes);
  if ("problem" in source) return { published: [], problems: [source.problem] };
  const lines = source.text
    .split("\n")
    .map((text, i) => ({ address: text.trim(), line: i + 1 }))
    .filter(({ address }) => address !== "");
  const isAddress = ({ address }: PublishedAddress): boolean => /^\/(?:[a-z0-9-]+\/)*$/.test(address);
  return {
    published: lines.filter(isAddress),
    problems: lines
      .filter((line) => !isAddress(line))
      .map(({ line }) =>
        problem(
          "invalid-format",
          addressFile,
          { line, column: 1 },
          "This line is not an address.",
          "Delete the line. Of a merge, delete only the lines of <<<<<<<, ======= and >>>>>>>.",
        ),
      ),
  };
}
