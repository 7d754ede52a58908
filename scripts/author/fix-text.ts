import type { Problem } from "../model/problem.ts";

/** One thing that was mended, at the line of the old text. */
export interface Change {
  line: number;
  what: string;
}

/** A text with its safe mistakes mended. What needs a decision is left as it is. */
export function fixText(text: string, problems: readonly Problem[]): { text: string; changes: Change[] } {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const isFence = (line: string): boolean => /^---[ \t]*$/.test(line);
  // Without front matter there are no fields.
  const end = isFence(lines[0] ?? "") ? lines.findIndex((line, i) => i > 0 && isFence(line)) : -1;
  const fields = lines.slice(0, Math.max(0, end));
  const changes: Change[] = [];
  const fixed = lines.map((line, i) => {
    const mended = i < end ? fixField(line, i + 1, { fields, problems, changes }) : line;
    // Two spaces at the end of a line of text are a line break in Markdown; anything else there is an accident.
    const trimmed = i <= end || /^\s*$/.test(mended) || /[^ ] $/.test(mended) ? mended.trimEnd() : mended;
    if (trimmed !== mended) changes.push({ line: i + 1, what: "removed spaces at the end of the line" });
    return trimmed;
  });
  const joined = fixed.join("\n");
  if (joined.endsWith("\n") || joined === "") return { text: joined, changes };
  changes.push({ line: lines.length, what: "added the missing end of the last line" });
  return { text: `${joined}\n`, changes };
}

function fixField(
  line: string,
  number: number,
  {
    fields,
    problems,
    changes,
  }: { fields: readonly string[]; problems: readonly Problem[]; changes: Change[] },
): string {
  let mended = line;
  const replace = (from: RegExp, to: (found: string, ...groups: string[]) => string, what: string): void => {
    const next = mended.replace(from, to);
    if (next !== mended) changes.push({ line: number, what });
    mended = next;
  };
  const renamed = problems.find(
    (found) =>
      found.line === number && found.code === "unknown-field" && /^Did you mean "[\w]+"\?$/.test(found.hint),
  );
  if (renamed !== undefined) {
    const wrong = /"(?:[\w.-]+\.)?([\w-]+)"/.exec(renamed.message)?.[1] ?? "";
    const right = /"(\w+)"/.exec(renamed.hint)?.[1] ?? "";
    // Where the right field is there too, renaming would make it stand twice.
    const isFree = !fields.some((other) =>
      new RegExp(`^${/^\s*/.exec(line)?.[0] ?? ""}${right}\\s*:`).test(other),
    );
    if (isFree)
      replace(
        new RegExp(`^(\\s*(?:- )?)${wrong}(\\s*:)`),
        (_all, before = "", after = "") => `${before}${right}${after}`,
        `renamed the field "${wrong}" to "${right}"`,
      );
  }
  replace(
    /^(\s*(?:- )?[\w-]+:\s+)[“„”«]\s?([^"\\“”„«»]*?)\s?[”“»]\s*$/u,
    (_all, field = "", value = "") => `${field}"${value}"`,
    "put straight quotation marks for curly ones",
  );
  replace(
    /^(\s*(?:- )?(?:date|from|to|joined|left|since|publish_at|expires_at|updated|review_by|start|end|until):\s*["']?)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?=["'\sT]|$)/,
    (all, field = "", year = "", month = "", day) => {
      const padded = [
        year,
        month.padStart(2, "0"),
        ...(day === undefined ? [] : [day.padStart(2, "0")]),
      ].join("-");
      return all.endsWith(padded) ? all : `${field}${padded}`;
    },
    "wrote the date with two digits for month and day",
  );
  return mended;
}
