import { type Problem, problem } from "../model/problem.ts";

/** Largest front matter in bytes: a hundred fields fit, and no parser can be made to work for long. */
const largestFrontMatter = 16 * 1024;

/** A text cut in two. Line numbers count from 1 and are those of the file. */
export interface SplitText {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

const fence = /^---[ \t]*$/;

/** Cuts a text into its front matter (between two lines of `---`) and its body, or says why it cannot. */
export function splitFrontMatter(file: string, text: string): SplitText | { problem: Problem } {
  const lines = text.split("\n");
  if (!fence.test(lines[0] ?? "")) return { problem: noFence(file, lines) };
  const end = lines.findIndex((line, i) => i > 0 && fence.test(line));
  if (end < 0)
    return {
      problem: problem(
        "front-matter-unclosed",
        file,
        { line: 1, column: 1 },
        "The front matter that begins here has no end.",
        "Type a line with three hyphens --- below its last field.",
      ),
    };
  const yaml = lines.slice(1, end).join("\n");
  if (Buffer.byteLength(yaml) > largestFrontMatter)
    return {
      problem: problem(
        "front-matter-size",
        file,
        { line: 1, column: 1 },
        `The front matter is larger than ${largestFrontMatter / 1024} KB.`,
        "Move the text below the second line of hyphens.",
      ),
    };
  return { yaml, yamlLine: 2, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

function noFence(file: string, lines: readonly string[]): Problem {
  const hint = "Begin the file with a line of exactly three hyphens: ---";
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0)
    return problem("front-matter-missing", file, { line: 1, column: 1 }, "The file is empty.", hint);
  const found = lines[first] ?? "";
  const place = { line: first + 1, column: found.length - found.trimStart().length + 1 };
  if (first > 0 && fence.test(found))
    return problem(
      "front-matter-missing",
      file,
      { line: 1, column: 1 },
      "There are empty lines before the front matter.",
      "Delete the lines above the first ---.",
    );
  if (/^\s*(---+\w*|[—–‒―−-]{1,3})\s*\S*\s*$/u.test(found))
    return problem(
      "front-matter-missing",
      file,
      place,
      `"${found.trim().slice(0, 20)}" is not the line that begins a front matter.`,
      hint,
    );
  return problem("front-matter-missing", file, place, "The file does not begin with its front matter.", hint);
}
