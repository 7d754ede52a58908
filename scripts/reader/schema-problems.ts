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
      return [
        at(
          "unknown-value",
          `"${shown(value)}" is not a ${field.replace(/^.*\./, "").replaceAll("_", " ")}.`,
          `${didYouMean(String(value), allowed, "")} It can be ${allowed.join(", ")}.`.trim(),
        ),
      ];
    }
    case "invalid_type":
      if (value === undefined || value === null) return [missing(source, way)];
      return [
        at(
          "wrong-type",
          `"${field}" ${expectation[issue.expected] ?? "has a value of the wrong kind"}, not ${kindOf(value)}.`,
          remedy(field, issue.expected, value, meta),
        ),
      ];
    case "invalid_union": {
      const last = issue.errors.at(-1) ?? [];
      return last.flatMap((inner) => issueProblems(source, { ...inner, path: [...way, ...inner.path] }));
    }
    case "too_small":
      return [at("missing-field", `"${field}" is empty.`, describe)];
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
  const meta = metaOf(findSchema(schema, way));
  const example = meta?.example ?? "…";
  const place = mapping.locate(way.slice(0, valueAt(mapping.value, way) === null ? undefined : -1));
  return problem(
    "missing-field",
    file,
    place,
    `The field "${nameOf(way)}" is missing.`,
    `Add a line: ${String(way.at(-1))}: ${example}${meta?.description === undefined ? "" : ` (${meta.description})`}`,
  );
}

function remedy(field: string, expected: string, value: unknown, meta: z.GlobalMeta | undefined): string {
  const name = field.replace(/^.*\./, "");
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean"))
    return `Put it in quotes: ${name}: "${String(value)}"`;
  if (expected === "string" && Array.isArray(value))
    return `Write one value: ${name}: ${String(value[0] ?? "…")}`;
  if (expected === "boolean") return `Write ${name}: true or ${name}: false.`;
  return meta?.description ?? `Write ${name}: ${meta?.example ?? "…"}`;
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

/** `roles.0.role` is `roles.role` to a person: positions are told by line and column. */
const nameOf = (way: readonly PropertyKey[]): string =>
  way.filter((step) => typeof step === "string").join(".") || "this";

function valueAt(value: unknown, way: readonly PropertyKey[]): unknown {
  return way.reduce<unknown>((inner, step) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    const found = Object.entries(inner).find(([name]) => name === String(step));
    return found?.[1];
  }, value);
}

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
