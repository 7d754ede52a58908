import { describe, expect, test } from "vitest";
import type { Problem } from "../../scripts/model/problem.ts";
import { parseYaml, type YamlMapping } from "../../scripts/reader/yaml.ts";
import { only, wording } from "../fixtures/content.ts";

function mappingOf(text: string, firstLine = 2): YamlMapping {
  const { mapping, problems } = parseYaml("a.md", text, firstLine);
  if (mapping === undefined) throw new Error(JSON.stringify(problems));
  return mapping;
}

const problemsOf = (text: string): readonly Problem[] => parseYaml("a.md", text, 2).problems;

describe("values are read as they are typed (YAML 1.2 core schema)", () => {
  test.each([
    ["NO is Norway and not false", "a: NO", "NO"],
    ["yes, no, on and off are words", "a: [yes, no, on, off]", ["yes", "no", "on", "off"]],
    ["a day is text", "a: 2021-04-07", "2021-04-07"],
    ["a day that does not exist is text, and not another day", "a: 2021-02-30", "2021-02-30"],
    ["a moment is text", "a: 2021-04-07T09:00:00Z", "2021-04-07T09:00:00Z"],
    ["a time is text and not base 60", "a: 12:30", "12:30"],
    ["a number with a leading zero is that number, not octal", "a: 0123", 123],
    ["a year is a number", "a: 2021", 2021],
    ["true and false are what they say", "a: [true, false]", [true, false]],
    ["nothing is null", "a:", null],
    ["<< is a field like any other", "a: {<<: {b: 1}}", { "<<": { b: 1 } }],
    ["a number as a name is a name", "a: {1: b}", { "1": "b" }],
    ["an anchor that nothing refers to does no harm", "a: &x b", "b"],
    ["text may go over several lines", "a: >-\n  one\n  two", "one two"],
  ])("%s", (_rule, text, value) => {
    expect(mappingOf(text).value.a).toEqual(value);
  });

  test("nothing at all is a mapping without fields", () => {
    expect(mappingOf("").value).toEqual({});
    expect(mappingOf("# only a remark\n").value).toEqual({});
  });

  test("__proto__ and constructor are fields like any other and change no object", () => {
    const { value } = mappingOf("__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}");
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("values are found again", () => {
  const text =
    "# remark\ntitle: A\nroles:\n  - role: founder\n    from: 2016\n  - {role: steering}\nempty:\n";
  const mapping = mappingOf(text, 2);

  test.each([
    ["a value", ["title"], 3, 8],
    ["a list", ["roles"], 5, 3],
    ["an item", ["roles", 0], 5, 5],
    ["a value in an item", ["roles", 0, "from"], 6, 11],
    ["a value in braces", ["roles", 1, "role"], 7, 12],
    ["the place of a value that is not typed yet", ["empty"], 8, 7],
    ["the nearest that exists, for a field of an item", ["roles", 1, "to"], 7, 5],
    ["the nearest that exists, for an item too many", ["roles", 2, "role"], 5, 3],
    ["the first field, for one that is not there", ["date"], 3, 1],
    ["the first field, for the whole", [], 3, 1],
  ])("%s", (_what, way, line, column) => {
    expect(mapping.locate(way)).toEqual({ line, column });
  });

  test("a name is found where it is typed, and its parent where it is not", () => {
    expect(mapping.locateKey(["roles", 0, "from"])).toEqual({ line: 6, column: 5 });
    expect(mapping.locateKey(["roles", 0, "to"])).toEqual({ line: 5, column: 5 });
  });

  test("an empty front matter is found at its first hyphens, an empty site.yaml at its beginning", () => {
    expect(mappingOf("", 2).locate(["title"])).toEqual({ line: 1, column: 1 });
    expect(mappingOf("", 1).locate(["title"])).toEqual({ line: 1, column: 1 });
  });
});

describe("a mistake is told once, where it is mended, with the line to write", () => {
  const field = 'Write it as "name: value".';
  const below = "Begin fields at the left edge, and list items with two spaces and a hyphen.";
  const opened = "The quotation mark or bracket that opens here is not closed.";
  const meaning = "This value contains a character that has a meaning in YAML.";
  test.each([
    ["a: b: c", "2:4", "A colon inside a value must stand in quotes.", 'Write: a: "b: c"'],
    [
      'a: He said: "no"',
      "2:4",
      "A colon inside a value must stand in quotes.",
      'Write: a: "He said: \\"no\\""',
    ],
    ["a: b: c: d", "2:4", "A colon inside a value must stand in quotes.", 'Write: a: "b: c: d"'],
    ["a: 'It's time'", "2:8", meaning, 'Write: a: "It\'s time"'],
    ["a: @home", "2:4", meaning, 'Write: a: "@home"'],
    ["a: `code`", "2:4", meaning, 'Write: a: "`code`"'],
    ["a: %", "2:4", meaning, 'Write: a: "%"'],
    ["a: *bold* words", "2:4", meaning, 'Write: a: "*bold* words"'],
    ["a: *bold*", "2:4", meaning, 'Write: a: "*bold*"'],
    ["a: & b", "2:4", meaning, 'Write: a: "& b"'],
    ["a: - b", "2:4", meaning, 'Write: a: "- b"'],
    ["a: > quotation", "2:6", meaning, 'Write: a: "> quotation"'],
    ['a: "one" and "two"', "2:10", meaning, 'Write: a: "\\"one\\" and \\"two\\""'],
    ["a: !!js/function x", "2:4", /^A word that begins with ! is a command/, 'Write: a: "!!js/function x"'],
    ["a: !!binary aGk=", "2:4", /^A word that begins with ! is a command/, 'Write: a: "!!binary aGk="'],
    ["a: !!timestamp 2020-01-01", "2:4", /^A word that begins with ! is a command/, /^Write: a: /],
    ['a: "\\d"', "2:5", "A backslash has a meaning in quotation marks.", /^Type it twice/],
    ["a:b\nc: d", "2:1", "A space is missing after the colon.", "Write: a: b"],
    ["c: d\na:b\n", "3:1", "A space is missing after the colon.", "Write: a: b"],
    ["a: b\nhello\nc: d", "3:1", "This line is not a field.", field],
    ["a: b\nhello", "3:1", "This line is not a field.", field],
    ['a: "b\nc: d', "2:4", opened, "Close it where the value ends."],
    ["a: 'b\nc: d\n", "2:4", opened, "Close it where the value ends."],
    ['a: "b\n\nc: "d"', "2:4", opened, "Close it where the value ends."],
    ["a: [b, c\nd: e", "2:4", opened, "Close it where the value ends."],
    ["a: [b, [c]\nd: e", "2:4", opened, "Close it where the value ends."],
    ["a: {b: c\nd: e", "2:4", opened, "Close it where the value ends."],
    ["a: b\n  c: d", "3:3", "This line does not begin below the one it belongs to.", below],
    ["  a: b\nc: d", "3:1", "This line does not begin below the one it belongs to.", below],
    ["a:\n  b: c\n d: e", "4:1", "This line does not begin below the one it belongs to.", below],
    ["a:\n  - b\n - c", "4:1", "This line does not begin below the one it belongs to.", below],
    ["a:\n\t- b", "3:1", "This line is indented with a tab.", "Use spaces, two for each level."],
    ["a: b\na: c", "3:1", 'The field "a" stands here a second time.', "Keep one of the two."],
    ["a: {b: c, b: d}", "2:11", 'The field "b" stands here a second time.', "Keep one of the two."],
    ["a:\n  - @home", "3:5", meaning, 'Write: - "@home"'],
    ["a:\n  - b: @home", "3:8", meaning, 'Write: b: "@home"'],
    ["a: b\n...\nc: d", "4:1", "The front matter ends above this line.", /^Delete the line/],
    ["[a]: b", "2:1", "This line cannot be read as a field.", /^Write: /],
  ])("%s", (text, place, message, hint) => {
    const found = only(problemsOf(text));
    expect(found).toMatchObject({ code: "yaml-syntax", message: wording(message), hint: wording(hint) });
    expect(`${found.line}:${found.column}`).toBe(place);
  });

  test("mistakes on several lines are told one for each line", () => {
    expect(problemsOf("a: b: c\nd: e\nf: @g").map(({ line, column }) => [line, column])).toEqual([
      [2, 4],
      [4, 4],
    ]);
  });

  test.each(["- a\n- b", "only words", "[a, b]", "7"])("%j is no mapping", (text) => {
    expect(only(problemsOf(text))).toMatchObject({ line: 2, column: 1, code: "wrong-type" });
  });
});

describe("nothing that is typed can make the parser work for long", () => {
  test("an alias is refused where it stands and never followed", () => {
    const bomb = ["a: &a [x, x]"];
    for (let i = 1; i < 9; i++) {
      const of = `*${"abcdefghi"[i - 1]}`;
      bomb.push(`${"abcdefghi"[i]}: &${"abcdefghi"[i]} [${Array(9).fill(of).join(", ")}]`);
    }
    const problems = problemsOf(bomb.join("\n"));
    expect(problems).toHaveLength(8);
    expect(problems[0]).toMatchObject({
      line: 3,
      column: 8,
      code: "yaml-alias",
      message: '"*a" refers to another place in the file, which is not allowed.',
      hint: "Write the value out.",
    });
  });

  test.each([
    ["brackets on one line", `a: ${"[".repeat(5000)}${"]".repeat(5000)}`, 2],
    ["braces", `a: b\nc: ${"{d: ".repeat(3000)}`, 3],
    ["brackets on many lines", `a:\n${" [\n".repeat(5000)}`, 23],
    ["lists in lists", `a:\n  ${"- ".repeat(5000)}b`, 3],
    ["keys in keys", `${"? ".repeat(5000)}b`, 2],
    ["a staircase", Array.from({ length: 120 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), 62],
  ])("%s nested too deeply are refused before they are parsed", (_what, text, line) => {
    expect(only(problemsOf(text))).toMatchObject({
      line,
      code: "yaml-syntax",
      message: "This is nested too deeply.",
    });
  });

  test("twenty levels are deep enough for anybody and are read", () => {
    expect(mappingOf(`a: ${"[".repeat(20)}${"]".repeat(20)}`).value).toHaveProperty("a");
  });
});
