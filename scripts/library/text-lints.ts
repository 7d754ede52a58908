import type { Text } from "../model/entry.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { Content } from "../reader/read-content.ts";

/** Words that nobody means to publish; TODO and its like in capitals only, for "todo" is a word in Spanish. */
const placeholder =
  /\b[Ll]orem ipsum\b|\b(?:TODO|TBD|FIXME|XXX)\b|\[(?:text|name|date|title) (?:to come|here)\]/gu;

/** Words that stand for a text to come, where they were found. */
export interface Placeholder extends Place {
  words: string;
}

/** Words that stand for a text to come, in a body that begins on line `firstLine` of its file. */
export function findPlaceholders(body: string, firstLine: number): Placeholder[] {
  // Most texts have none, and are not cut into lines for it.
  if (body.search(placeholder) < 0) return [];
  return body.split("\n").flatMap((line, i) =>
    [...line.matchAll(placeholder)].map((found) => ({
      line: firstLine + i,
      column: found.index + 1,
      words: found[0],
    })),
  );
}

/** The same words in the fields of a text, and those that were found `inBody`, as problems. */
export function placeholderProblems(text: Text, inBody: readonly Placeholder[]): Problem[] {
  const inFields = textsIn(text.fields, []).flatMap(({ value, way }) =>
    [...value.matchAll(placeholder)].slice(0, 1).map(([words]) => ({ ...text.locate(way), words })),
  );
  return [...inFields, ...inBody].map(({ line, column, words }) =>
    problem(
      "placeholder-text",
      text.file,
      { line, column },
      `"${words}" was left in the text.`,
      "Write the text, or add draft: true.",
    ),
  );
}

/** Every text in a front matter with the way to it. */
function textsIn(
  value: unknown,
  way: readonly PropertyKey[],
): { value: string; way: readonly PropertyKey[] }[] {
  if (typeof value === "string") return [{ value, way }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...way, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...way, name]));
}

/** Texts that say they were changed on a day that has not come; a month or a year has come when it has begun. */
export function futureUpdates({ entries }: Pick<Content, "entries">, today: string): Problem[] {
  return entries.flatMap(({ file, fields: { updated }, locate }) =>
    updated === undefined || updated <= today
      ? []
      : [
          problem(
            "invalid-date",
            file,
            locate(["updated"]),
            `This text is said to have been changed on ${updated}, which has not come yet.`,
            "Write the day of the last change of substance, or delete the line.",
          ),
        ],
  );
}

/** Texts and figures whose day of review is past; a month or a year is past when it is over. */
export function reviewProblems(
  { entries, figures, locateFigure }: Pick<Content, "entries" | "figures" | "locateFigure">,
  today: string,
): Problem[] {
  const due = (file: string, by: string | undefined, what: string, locate: Text["locate"], way: string[]) =>
    by === undefined || by >= today.slice(0, by.length)
      ? []
      : [
          problem(
            "review-due",
            file,
            locate(way),
            `This ${what} was to be reviewed by ${by}.`,
            "Check that it still holds, and write a new day.",
          ),
        ];
  return [
    ...entries.flatMap((entry) =>
      due(entry.file, entry.fields.review_by, "text", entry.locate, ["review_by"]),
    ),
    ...[...figures].flatMap(([id, { review_by }]) =>
      due("figures.yaml", review_by, "figure", locateFigure, [id, "review_by"]),
    ),
  ];
}
