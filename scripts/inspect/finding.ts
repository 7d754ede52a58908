import { type RuleCode, rules } from "./rules.ts";

/** What is wrong with a site. `path` is that of the file below the site, with `/`; `line` counts from 1. */
export interface Finding {
  path: string;
  line?: number;
  code: RuleCode;
  message: string;
  hint: string;
}

/** A rule that a file breaks; `what` fills the sentence of the rule. */
export interface Fault {
  code: RuleCode;
  what?: string;
  line?: number;
}

const longest = 120;
const most = 20;

export function toFinding(path: string, { code, what = "", line }: Fault): Finding {
  const { says, hint } = rules[code];
  const shown = what.length > longest ? `${what.slice(0, longest)}…` : what;
  return {
    path,
    code,
    message: says.replace("{}", () => shown),
    hint,
    ...(line === undefined ? {} : { line }),
  };
}

/** The line, counted from 1, of a place in a text. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/**
 * Findings as lines of text, `site` being the folder as the caller names it: what many files have alike is told once,
 * and only the first 20 are told.
 */
export function tellFindings(findings: readonly Finding[], site: string): string {
  const alike = Map.groupBy(findings, ({ code, message }) => `${code}\n${message}`);
  const lines = [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const place = `${site}/${first.path}${first.line === undefined ? "" : `:${first.line}`}`;
    const files = new Set(others.map(({ path }) => path).filter((path) => path !== first.path)).size;
    const more = files === 0 ? "" : ` (and in ${files} more)`;
    return [showControls(`${place}${more}  ${first.code}  ${first.message} ${first.hint}`)];
  });
  const rest = lines.length - most;
  return [...lines.slice(0, most), ...(rest > 0 ? [`… and ${rest} more.`] : [])].join("\n");
}

/** Control characters as `\u001b`: a terminal would obey them. */
const showControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
