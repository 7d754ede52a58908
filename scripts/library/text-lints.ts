import type { AnyEntry, Text } from "../model/entry.ts";
import { type Problem, problem } from "../model/problem.ts";

const placeholder =
  /\b[Ll]orem ipsum\b|\b(?:TODO|TBD|FIXME|XXX)\b|\[(?:text|name|date|title) (?:to come|here)\]/gu;

/** Words that stand for a text to come. */
export function placeholderProblems(text: Text): Problem[] {
  return text.body
    .split("\n")
    .flatMap((line, i) =>
      [...line.matchAll(placeholder)].map((found) =>
        problem(
          "placeholder-text",
          text.file,
          { line: text.bodyLine + i, column: found.index + 1 },
          `"${found[0]}" was left in the text.`,
          "Write the text, or add draft: true.",
        ),
      ),
    );
}

/** Texts whose day of review has come. */
export function reviewProblems(entries: readonly AnyEntry[], today: string): Problem[] {
  return entries.flatMap((entry) => {
    const { review_by } = entry.fields;
    if (review_by === undefined || review_by > today) return [];
    return [
      problem(
        "review-due",
        entry.file,
        entry.locate(["review_by"]),
        `This text was to be reviewed by ${review_by}.`,
        "Check that it still holds, and write a new day.",
      ),
    ];
  });
}
