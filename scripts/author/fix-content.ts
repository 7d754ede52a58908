import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { readSourceText } from "../reader/source-text.ts";
import { walkContent } from "../reader/walk.ts";
import { type Change, fixText } from "./fix-text.ts";

/** Mends what is safe in all texts of a content folder and gives what it changed. Files without such mistakes are not touched. */
export function fixContent(root: string, problems: readonly Problem[]): (Change & { file: string })[] {
  return walkContent(root).entries.flatMap((file) => {
    const source = readSourceText(root, file);
    if ("problem" in source) return [];
    const { text, changes } = fixText(
      source.text,
      problems.filter((found) => found.file === file),
    );
    if (changes.length === 0) return [];
    writeFileSync(join(root, file), likeBefore(text, readFileSync(join(root, file), "utf8")));
    return changes.map((change) => ({ ...change, file }));
  });
}

/** A mended text with the line ends and the byte order mark that it had before; mending never adds or removes lines. */
function likeBefore(text: string, before: string): string {
  const ends = before.split("\n").map((line) => (line.endsWith("\r") ? "\r\n" : "\n"));
  const lines = text.split("\n");
  const last = lines.length - 1;
  const joined = lines.map((line, i) => {
    if (i === last) return line;
    return line + (i < ends.length - 1 ? ends[i] : (ends[0] ?? "\n"));
  });
  return (before.startsWith("\uFEFF") ? "\uFEFF" : "") + joined.join("");
}
