import { type Document, isCollection, isNode, isScalar, visit, type YAMLError } from "yaml";
import { type Place, type Problem, problem } from "../model/problem.ts";

/** A YAML text, what the parser made of it, and where its offsets stand in the file. */
export interface YamlSource {
  file: string;
  text: string;
  place: (offset: number) => Place;
  document: Document;
}

/** One mistake makes the parser stumble several times; the first stumble on a line is the one to mend. */
export function oneForEachLine(problems: readonly Problem[]): Problem[] {
  const first = new Map<number, Problem>();
  for (const found of problems) {
    const known = first.get(found.line);
    if (known === undefined || found.column < known.column) first.set(found.line, found);
  }
  return [...first.values()];
}

/** Aliases are not followed. One without an anchor is no alias but a text that begins with an asterisk. */
export function aliasProblems({ file, text, place, document }: YamlSource): Problem[] {
  if (!text.includes("*")) return [];
  const anchors = new Set<string>();
  const problems: Problem[] = [];
  visit(document, {
    Node: (_key, node) => {
      if ("anchor" in node && typeof node.anchor === "string") anchors.add(node.anchor);
    },
  });
  visit(document, {
    Alias: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      problems.push(
        anchors.has(node.source)
          ? problem(
              "yaml-alias",
              file,
              place(offset),
              `"*${node.source}" refers to another place in the file, which is not allowed.`,
              "Write the value out.",
            )
          : meaningfulStart(file, place(offset), lineAt(text, offset)),
      );
    },
  });
  return problems;
}

/** A YAML error in an editor's words, at the place to mend, with the corrected line where one can be guessed. */
export function syntaxProblem({ file, text, place, document }: YamlSource, error: YAMLError): Problem {
  const opened = unclosedAt(document, error);
  const offset = opened ?? indentedFieldAfter(text, error) ?? error.pos[0];
  const line = lineAt(text, offset);
  const says = (message: string, hint: string): Problem =>
    problem("yaml-syntax", file, place(offset), message, hint);
  if (opened !== undefined)
    return says(
      "The quotation mark or bracket that opens here is not closed.",
      "Close it where the value ends.",
    );
  if (offset !== error.pos[0] || isMisplaced(error, line, place(offset)))
    return says(
      "This line does not begin below the one it belongs to.",
      "Begin fields at the left edge, and list items with two spaces and a hyphen.",
    );
  switch (error.code) {
    case "DUPLICATE_KEY":
      return says(
        `The field "${/[^\s:"']+/.exec(text.slice(offset))?.[0] ?? ""}" stands here a second time.`,
        "Keep one of the two.",
      );
    case "TAB_AS_INDENT":
      return says("This line is indented with a tab.", "Use spaces, two for each level.");
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return /^\s*(?:- )?[\w-]+:\s.*:\s/.test(line)
        ? says("A colon inside a value must stand in quotes.", `Write: ${quotedField(line)}`)
        : notAField(says, line);
    case "BAD_SCALAR_START":
    case "UNEXPECTED_TOKEN":
    case "BAD_ALIAS":
      return meaningfulStart(file, place(offset), line);
    case "BAD_DQ_ESCAPE":
      return says(
        "A backslash has a meaning in quotation marks.",
        "Type it twice, or use apostrophes instead.",
      );
    case "TAG_RESOLVE_FAILED":
      return says(
        "A word that begins with ! is a command in YAML, and commands are not run.",
        `Write: ${quotedField(line)}`,
      );
    case "MULTIPLE_DOCS":
      return says("The front matter ends above this line.", "Delete the line of dots or hyphens above it.");
    default:
      return says("This line cannot be read as a field.", `Write: ${quotedField(line)}`);
  }
}

function notAField(says: (message: string, hint: string) => Problem, line: string): Problem {
  const unspaced = /^(\s*(?:- )?[\w-]+):(\S.*)$/.exec(line);
  return unspaced === null
    ? says("This line is not a field.", 'Write it as "name: value".')
    : says("A space is missing after the colon.", `Write: ${unspaced[1]?.trim()}: ${unspaced[2]}`);
}

const meaningfulStart = (file: string, place: Place, line: string): Problem =>
  problem(
    "yaml-syntax",
    file,
    place,
    "This value contains a character that has a meaning in YAML.",
    `Write: ${quotedField(line)}`,
  );

/** The offset of the quotation mark or bracket that is still open where the parser gave up. */
function unclosedAt(document: Document, { code, pos }: YAMLError): number | undefined {
  if (code !== "MISSING_CHAR" && code !== "BAD_INDENT") return undefined;
  let opened: number | undefined;
  visit(document, {
    Node: (_key, node) => {
      const opens = (isCollection(node) && node.flow) || (isScalar(node) && /^QUOTE/.test(node.type ?? ""));
      if (!opens || !isNode(node) || node.range?.[1] !== pos[0]) return undefined;
      opened = node.range[0];
      return visit.BREAK;
    },
  });
  return opened;
}

/** Where a value runs on into an indented line that looks like a field, that line is the one to mend. */
function indentedFieldAfter(text: string, { code, pos }: YAMLError): number | undefined {
  if (code !== "BLOCK_AS_IMPLICIT_KEY" && code !== "MULTILINE_IMPLICIT_KEY") return undefined;
  const end = text.indexOf("\n", pos[0]);
  const next = end < 0 ? null : /^( +)[\w-]+:(?:\s|$)/.exec(lineAt(text, end + 1));
  return next === null || text.slice(pos[0], end).includes(": ")
    ? undefined
    : end + 1 + (next[1]?.length ?? 0);
}

/** Whether the parser stumbled over the beginning of a line that is well-formed in itself. */
function isMisplaced({ code }: YAMLError, line: string, { column }: Place): boolean {
  if (code === "BAD_INDENT" || code === "BAD_COLLECTION_TYPE") return true;
  const atStart = line.slice(0, column - 1).trim() === "";
  if (code === "BLOCK_AS_IMPLICIT_KEY") return atStart && /^\s*- /.test(line);
  return code === "UNEXPECTED_TOKEN" && atStart && /^\s*(?:- |[\w-]+:(?:\s|$))/.test(line);
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** A field or list item with its value in quotes. */
function quotedField(line: string): string {
  const [, name = "", value = line] = /^\s*(?:- )?([\w-]+:|-)\s+(.+)$/.exec(line) ?? [];
  const inner = value.trim().replace(/^'(.*)'$/, "$1");
  return `${name} "${inner.replace(/[\\"]/g, "\\$&")}"`.trim();
}
