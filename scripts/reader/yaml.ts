import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { type Place, type Problem, problem } from "../model/problem.ts";

/** A parsed YAML mapping and where each of its values stands. */
export interface YamlMapping {
  value: Record<string, unknown>;
  /** The place of the value at `way`, or of its nearest ancestor that exists. */
  locate: (way: readonly PropertyKey[]) => Place;
  /** The place of the key at `way`. */
  locateKey: (way: readonly PropertyKey[]) => Place;
}

/** Deepest nesting that is read; no front matter of ours is deeper than three. */
const deepest = 20;

/** Parses a YAML mapping (YAML 1.2 core schema: no dates, no aliases, no tags) that begins on line `firstLine` of `file`. */
export function parseYaml(
  file: string,
  text: string,
  firstLine: number,
): { mapping?: YamlMapping; problems: Problem[] } {
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const nested = tooDeep(text);
  const lines = new LineCounter();
  if (nested !== undefined)
    return {
      problems: [
        problem(
          "yaml-syntax",
          file,
          { line: nested + firstLine, column: 1 },
          "This is nested too deeply.",
          "Write fields one below the other.",
        ),
      ],
    };
  const document = parseDocument(text, {
    schema: "core",
    version: "1.2",
    merge: false,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const problems = [...document.errors, ...document.warnings].map((error) =>
    yamlProblem(file, error, place(error.pos[0]), lineAt(text, error.pos[0])),
  );
  visit(document, {
    Alias: (_key, node) => {
      problems.push(
        problem(
          "yaml-alias",
          file,
          place(node.range?.[0] ?? 0),
          `"*${node.source}" refers to another place in the file, which is not allowed.`,
          "Write the value out.",
        ),
      );
    },
  });
  if (problems.length > 0) return { problems };
  const root = document.contents;
  if (root !== null && !isMap(root))
    return {
      problems: [
        problem(
          "wrong-type",
          file,
          place(root.range?.[0] ?? 0),
          "Fields are expected here, one a line.",
          'Write each as "name: value".',
        ),
      ],
    };
  const start: Place = { line: Math.max(1, firstLine - 1), column: 1 };
  const at = (node: Node | null | undefined): Place =>
    node?.range === undefined || node.range === null ? start : place(node.range[0]);
  return {
    problems,
    mapping: {
      value:
        root === null ? {} : Object.fromEntries(Object.entries<unknown>(document.toJS({ maxAliasCount: 0 }))),
      locate: (way) => at(nodeAt(root, way)),
      locateKey: (way) => at(keyAt(root, way)),
    },
  };
}

function nodeAt(root: Node | null, way: readonly PropertyKey[]): Node | null {
  let node = root;
  for (const step of way) {
    if (!isCollection(node)) break;
    const inner = node.get(step, true);
    if (!isNode(inner)) break;
    node = inner;
  }
  return node;
}

function keyAt(root: Node | null, way: readonly PropertyKey[]): Node | null {
  const parent = nodeAt(root, way.slice(0, -1));
  if (!isMap(parent)) return parent;
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === way.at(-1),
  );
  return pair !== undefined && isScalar(pair.key) ? pair.key : parent;
}

/** The first line (from 0) on which brackets or indentation go deeper than any front matter needs. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  const lines = text.split("\n");
  for (const [i, line] of lines.entries()) {
    for (const char of line) open += char === "[" || char === "{" ? 1 : char === "]" || char === "}" ? -1 : 0;
    const dashes = /^[\s-]*/.exec(line)?.[0].replaceAll(" ", "").length ?? 0;
    if (open > deepest || dashes > deepest || /^ {60}/.test(line)) return i;
  }
  return undefined;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** A YAML error in an editor's words, with the corrected line where one can be guessed. */
function yamlProblem(file: string, error: YAMLError, place: Place, line: string): Problem {
  const says = (message: string, hint: string): Problem => problem("yaml-syntax", file, place, message, hint);
  const field = /^(\s*(?:- )?[\w-]+):\s+(.+)$/.exec(line);
  const quoted = field === null ? "" : `${field[1]?.trim()}: "${(field[2] ?? "").replaceAll('"', '\\"')}"`;
  switch (error.code) {
    case "DUPLICATE_KEY":
      return says(
        `The field "${line.split(":")[0]?.trim() ?? ""}" stands here a second time.`,
        "Keep one of the two.",
      );
    case "TAB_AS_INDENT":
      return says("This line is indented with a tab.", "Use spaces, two for each level.");
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return quoted !== "" && /:\s/.test(field?.[2] ?? "")
        ? says("A colon inside a value must stand in quotes.", `Write: ${quoted}`)
        : says("This line is not a field.", 'Write it as "name: value".');
    case "BAD_INDENT":
    case "BAD_COLLECTION_TYPE":
      return says(
        "This line does not begin below the one it belongs to.",
        "Begin fields at the left edge, and list items with two spaces and a hyphen.",
      );
    case "MISSING_CHAR":
      return says(
        "A quotation mark, bracket or colon is missing.",
        "Close what this line opens, or write the field as name: value.",
      );
    case "BAD_SCALAR_START":
    case "UNEXPECTED_TOKEN":
    case "BAD_ALIAS":
      return says(
        "This value begins with a character that has a meaning in YAML.",
        quoted === "" ? "Put the value in quotes." : `Write: ${quoted}`,
      );
    case "TAG_RESOLVE_FAILED":
      return says(
        "A word that begins with ! is a command in YAML, and commands are not run.",
        quoted === "" ? "Put the value in quotes." : `Write: ${quoted}`,
      );
    default:
      return says(
        "This line cannot be read as a field.",
        quoted === "" ? 'Write it as "name: value".' : `Write: ${quoted}`,
      );
  }
}
