/** How much a problem matters: an `error` stops the build, a `warning` is told and built. */
export type Severity = "error" | "warning";

/** Every kind of problem that content can have. The code is a promise: editors' tools and CI look for it. */
export const problemCodes = {
  "not-a-file": "error",
  "unknown-file": "error",
  "file-name": "error",
  "file-size": "error",
  "file-unreadable": "error",
  "not-utf-8": "error",
  "hidden-character": "error",
  "front-matter-missing": "error",
  "front-matter-unclosed": "error",
  "front-matter-size": "error",
  "yaml-syntax": "error",
  "yaml-alias": "error",
  "unknown-field": "error",
  "missing-field": "error",
  "wrong-type": "error",
  "unknown-value": "error",
  "invalid-date": "error",
  "invalid-format": "error",
  "end-before-start": "error",
  "date-disagrees": "error",
  "language-disagrees": "error",
  "unknown-language": "error",
  "unknown-reference": "error",
  "near-miss": "warning",
  "duplicate-id": "error",
  "duplicate-address": "error",
  "address-lost": "error",
  "redirect-loop": "error",
  "redirect-limit": "warning",
  "broken-link": "error",
  "broken-anchor": "error",
  "link-to-unpublished": "error",
  "unsafe-link": "error",
  "missing-picture": "error",
  "missing-alt": "error",
  "picture-unreadable": "error",
  "heading-level": "warning",
  "shown-html": "warning",
  "footnote-undefined": "error",
  "unpublished-reference": "warning",
  "site-missing": "error",
  "two-spellings": "warning",
  "link-text": "warning",
  unlinked: "warning",
  "review-due": "warning",
  "placeholder-text": "warning",
  "personal-data": "error",
  "unknown-figure": "error",
  "unknown-directive": "error",
  "directive-attribute": "error",
  "claim-mismatch": "warning",
  "csv-syntax": "error",
  "unknown-column": "error",
  "unknown-ledger": "error",
  "duplicate-endorsement": "error",
  "text-changed": "error",
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof problemCodes;

/** A place in a text: line and column count from 1, the column in UTF-16 units as editors count. */
export interface Place {
  line: number;
  column: number;
}

/** One mistake in the content, in the words of the person who can mend it. `file` is relative to the content folder. */
export interface Problem extends Place {
  file: string;
  severity: Severity;
  code: ProblemCode;
  message: string;
  hint: string;
}

/** A problem of `code` at `place`; its severity follows from the code. */
export function problem(
  code: ProblemCode,
  file: string,
  place: Place,
  message: string,
  hint: string,
): Problem {
  return { file, line: place.line, column: place.column, severity: problemCodes[code], code, message, hint };
}

/** The beginning of a file, for problems that concern the whole of it. */
export const fileStart: Place = { line: 1, column: 1 };

/** Orders problems by file, line, column, code: the order in which an editor walks through them. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
