import { isCollection, isMap, isNode, isPair, isScalar, type Node, parseDocument, Schema } from "yaml";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { placeAt } from "./source-text.ts";
import { aliasProblems, oneForEachLine, syntaxProblem } from "./yaml-problems.ts";

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
  const place = placerIn(text, firstLine);
  const nested = tooDeep(text);
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
  const document = parse(text);
  const source = { file, text, place, document };
  const problems = oneForEachLine([
    ...[...document.errors, ...document.warnings].map((error) => syntaxProblem(source, error)),
    ...aliasProblems(source),
  ]);
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
  return {
    problems,
    mapping: {
      value:
        root === null ? {} : Object.fromEntries(Object.entries<unknown>(document.toJS({ maxAliasCount: 0 }))),
      ...locatorIn(text, firstLine),
    },
  };
}

/** The places of offsets in a text that begins on line `firstLine`. The parser's own counter loses lines when it stumbles. */
function placerIn(text: string, firstLine: number): (offset: number) => Place {
  return (offset) => {
    const { line, column } = placeAt(text, offset);
    return { line: line + firstLine - 1, column };
  };
}

/**
 * Where the values of a mapping stand that `parseYaml` has taken. Places are seldom asked for: to parse once more then
 * takes less than the trees of ten thousand texts in memory.
 */
export function locatorIn(text: string, firstLine: number): Pick<YamlMapping, "locate" | "locateKey"> {
  const place = placerIn(text, firstLine);
  const start: Place = { line: Math.max(1, firstLine - 1), column: 1 };
  const at = (node: Node | null | undefined): Place =>
    node?.range === undefined || node.range === null ? start : place(node.range[0]);
  return {
    locate: (way) => at(nodeAt(treeOf(text), way)),
    locateKey: (way) => at(keyAt(treeOf(text), way)),
  };
}

let lastAsked: { text: string; tree: Node | null } | undefined;

/** The tree of a text. That of the last one is kept, for who asks for one place asks for more. */
function treeOf(text: string): Node | null {
  if (lastAsked?.text !== text) lastAsked = { text, tree: parse(text).contents };
  return lastAsked.tree;
}

/** What values mean; made once for all texts. */
const schema = new Schema({ schema: "core", merge: false, resolveKnownTags: false });

const parse = (text: string) =>
  parseDocument(text, {
    schema,
    version: "1.2",
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
  });

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

/** The first line (from 0) on which brackets, list or key marks go deeper than any front matter needs. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  for (const [i, line] of text.split("\n").entries()) {
    const marks = /^[\s?-]*/.exec(line)?.[0].replaceAll(" ", "").length ?? 0;
    if (marks > deepest || /^ {60}/.test(line)) return i;
    for (const char of line) {
      open += char === "[" || char === "{" ? 1 : char === "]" || char === "}" ? -1 : 0;
      if (open > deepest) return i;
    }
  }
  return undefined;
}
