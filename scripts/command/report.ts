import type { Problem } from "../model/problem.ts";

/** The forms in which problems are told. */
export const formats = ["text", "json", "github"] as const;
export type Format = (typeof formats)[number];

/** Problems in one of the forms; `folder` is the content folder as the caller names it. */
export function reportProblems(problems: readonly Problem[], format: Format, folder: string): string {
  switch (format) {
    case "json":
      return JSON.stringify(problems, null, 2);
    case "github":
      return problems.map((found) => annotation(found, folder)).join("\n");
    case "text":
      return problems
        .map(
          ({ file, line, column, severity, code, message, hint }) =>
            `${folder}/${file}:${line}:${column}  ${severity}  ${code}  ${[message, hint].filter((part) => part !== "").join(" ")}`,
        )
        .map(showControls)
        .join("\n");
  }
}

/** Control characters, which a file name can hold, as `\u001b`: a terminal would obey them. */
const showControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A workflow command that GitHub shows beside the line (docs.github.com, "Workflow commands"). */
function annotation({ file, line, column, severity, code, message, hint }: Problem, folder: string): string {
  const data = (text: string): string =>
    text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::${severity} file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(code)}::${data(`${message} ${hint}`.trim())}`;
}

/** `12 errors and 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((found) => found.severity === "error").length;
  const warnings = problems.length - errors;
  return `${plural(errors, "error")} and ${plural(warnings, "warning")}`;
}

/** `1 page`, `2 pages`, `no pages`. */
export const plural = (n: number, noun: string): string =>
  `${n === 0 ? "no" : n} ${noun}${n === 1 ? "" : "s"}`;
