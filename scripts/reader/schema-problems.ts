import { z } from "zod";
import { fieldNames, findSchema } from "../model/field-paths.ts";
import { type Problem, type ProblemCode, problem } from "../model/problem.ts";
import { didYouMean } from "./suggest.ts";
import type { YamlMapping } from "./yaml.ts";

/** Turns what a schema says about a mapping into problems with place, sentence and remedy. */
export function schemaProblems(
  file: string,
  schema: z.ZodType,
  mapping: YamlMapping,
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  return issues.flatMap((issue) => issueProblems({ file, schema, mapping }, issue));
}

interface Source {
  file: string;
  schema: z.ZodType;
  mapping: YamlMapping;
}

function issueProblems(source: Source, issue: z.core.$ZodIssue): Problem[] {
  const { file, schema, mapping } = source;
  const way = issue.path;
  const field = nameOf(way);
  const value = valueAt(mapping.value, way);
  const meta = metaOf(findSchema(schema, way));
  const at = (code: ProblemCode, message: string, hint: string): Problem =>
    problem(code, file, mapping.locate(way), message, hint);
  const describe = meta?.description ?? meta?.title ?? "";

  switch (issue.code) {
    case "unrecognized_keys": {
      const known = fieldNames(findSchema(schema, way));
      return issue.keys.map((key) =>
        problem(
          "unknown-field",
          file,
          mapping.locateKey([...way, key]),
          `There is no field "${nameOf([...way, key])}".`,
          didYouMean(key, known, `The fields are ${known.join(", ")}.`),
        ),
      );
    }
    case "invalid_value": {
      const allowed = issue.values.map(String);
      if (value === undefined) return [missing(source, way)];
      if (value === null) return [empty(source, way)];
      return [
        at(
          "unknown-value",
          `"${shown(value)}" is not ${withArticle(field.replace(/^.*\./, "").replaceAll("_", " "))}.`,
          `${didYouMean(String(value), allowed, "")} It can be ${allowed.join(", ")}.`.trim(),
        ),
      ];
    }
    case "invalid_type":
      if (value === undefined) return [missing(source, way)];
      if (value === null) return [empty(source, way)];
      return [
        at(
          "wrong-type",
          `"${field}" ${expectation[issue.expected] ?? "has a value of the wrong kind"}, not ${kindOf(value)}.`,
          remedy(source, way, issue.expected, value),
        ),
      ];
    case "invalid_union": {
      const last = issue.errors.at(-1) ?? [];
      return last.flatMap((inner) => issueProblems(source, { ...inner, path: [...way, ...inner.path] }));
    }
    case "too_small":
      return [empty(source, way)];
    case "custom": {
      const { code, hint } = customIssue(issue.params);
      return [at(code, `"${shown(value)}" ${issue.message}.`, hint)];
    }
    case "invalid_format":
      return [
        at(
          "invalid-format",
          `"${shown(value)}" is not ${issue.format === "email" ? "an e-mail address" : "written as it must be"}.`,
          describe,
        ),
      ];
    default:
      return [at("wrong-type", `"${field}" has a value that does not fit.`, describe)];
  }
}

const expectation: Readonly<Record<string, string>> = {
  string: "must be text",
  array: "must be a list",
  object: "must have fields of its own",
  boolean: "must be true or false",
  number: "must be a number",
  int: "must be a whole number",
};

function missing({ file, schema, mapping }: Source, way: readonly PropertyKey[]): Problem {
  return problem(
    "missing-field",
    file,
    mapping.locate(way.slice(0, -1)),
    `The field "${nameOf(way)}" is missing.`,
    `Add a line: ${exampleOf(schema, way)}${purposeOf(schema, way)}`,
  );
}

/** A field or list item that is there, but with nothing in it. */
function empty({ file, schema, mapping }: Source, way: readonly PropertyKey[]): Problem {
  const isItem = isListItem(mapping, way);
  const declared = findSchema(schema, way);
  const isOptional = declared instanceof z.ZodOptional || declared instanceof z.ZodDefault;
  return problem(
    "missing-field",
    file,
    mapping.locate(way),
    isItem ? `An item of "${nameOf(way)}" is empty.` : `"${nameOf(way)}" is empty.`,
    isItem
      ? "Write something behind the hyphen, or delete the line."
      : `Write ${exampleOf(schema, way)}${isOptional ? " or delete the line." : ""}${purposeOf(schema, way)}`,
  );
}

/** A field as it may be typed. */
const exampleOf = (schema: z.ZodType, way: readonly PropertyKey[]): string =>
  `${lastName(way)}: ${metaOf(findSchema(schema, way))?.example ?? "…"}`;

/** What a field is for, in brackets. */
function purposeOf(schema: z.ZodType, way: readonly PropertyKey[]): string {
  const description = metaOf(findSchema(schema, way))?.description;
  return description === undefined ? "" : ` (${description})`;
}

function remedy(
  { schema, mapping }: Source,
  way: readonly PropertyKey[],
  expected: string,
  value: unknown,
): string {
  const declared = findSchema(schema, way);
  const meta = metaOf(declared);
  const written = (text: string): string => (isListItem(mapping, way) ? text : `${lastName(way)}: ${text}`);
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean"))
    return `Put it in quotes: ${written(`"${String(value)}"`)}`;
  if (expected === "string" && Array.isArray(value)) return `Write one value: ${written("…")}`;
  if (expected === "string") return `Write text, and put it in quotes if it has a colon: ${written('"…"')}`;
  if (expected === "boolean") return `Write ${written("true")} or ${written("false")}.`;
  if (expected === "object") return `Write its fields below it: ${fieldNames(declared).join(", ")}.`;
  return meta?.description ?? `Write ${written(meta?.example ?? "…")}`;
}

function metaOf(schema: z.core.$ZodType | undefined): z.GlobalMeta | undefined {
  if (schema === undefined) return undefined;
  const meta = z.globalRegistry.get(schema);
  if (meta !== undefined) return meta;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? metaOf(schema.def.innerType)
    : undefined;
}

function customIssue(params: Record<string, unknown> | undefined): { code: ProblemCode; hint: string } {
  const hint = typeof params?.hint === "string" ? params.hint : "";
  return { code: params?.code === "invalid-date" ? "invalid-date" : "invalid-format", hint };
}

/** Whether the value at `way` stands in a list; a single value may stand for a list of one. */
const isListItem = ({ value }: YamlMapping, way: readonly PropertyKey[]): boolean =>
  typeof way.at(-1) === "number" && Array.isArray(valueAt(value, way.slice(0, -1)));

const lastName = (way: readonly PropertyKey[]): string =>
  way.findLast((step) => typeof step === "string") ?? "this";

/** `roles.0.role` is `roles.role` to a person: positions are told by line and column. */
const nameOf = (way: readonly PropertyKey[]): string =>
  way.filter((step) => typeof step === "string").join(".") || "this";

/** The value at `way`; a single value is the first item of the list it stands for. */
function valueAt(value: unknown, way: readonly PropertyKey[]): unknown {
  return way.reduce<unknown>((inner, step) => {
    if (step === 0 && !Array.isArray(inner)) return inner;
    if (typeof inner !== "object" || inner === null) return undefined;
    const found = Object.entries(inner).find(([name]) => name === String(step));
    return found?.[1];
  }, value);
}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  return typeof value === "string"
    ? "text"
    : typeof value === "boolean"
      ? `the word ${String(value)}`
      : `the number ${String(value)}`;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
