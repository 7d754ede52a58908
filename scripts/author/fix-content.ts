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
    const hasReturns = readFileSync(join(root, file), "utf8").includes("\r\n");
    writeFileSync(join(root, file), hasReturns ? text.replaceAll("\n", "\r\n") : text);
    return changes.map((change) => ({ ...change, file }));
  });
}
