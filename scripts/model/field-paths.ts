import { z } from "zod";

/** A way into a front matter: field names, and `*` for every item of a list. */
export type FieldPath = readonly string[];

/** A field that says something about its values, and the way to it. */
export interface MarkedField {
  path: FieldPath;
  meta: z.GlobalMeta;
}

/** All fields of a schema whose declaration carries a mark such as `refersTo`, found by walking the schema. */
export function findMarkedFields(
  schema: z.core.$ZodType,
  isMarked: (meta: z.GlobalMeta) => boolean,
  path: FieldPath = [],
): MarkedField[] {
  const meta = z.globalRegistry.get(schema);
  if (meta !== undefined && isMarked(meta)) return [{ path, meta }];
  return innerSchemas(schema).flatMap(([name, inner]) =>
    findMarkedFields(inner, isMarked, name === undefined ? path : [...path, name]),
  );
}

/** The schemas directly inside a schema, each with the name under which its value stands, if it has one. */
function innerSchemas(schema: z.core.$ZodType): [name: string | undefined, inner: z.core.$ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries<z.core.$ZodType>(schema.shape);
  if (schema instanceof z.ZodArray) return [["*", schema.element]];
  if (schema instanceof z.ZodRecord) return [["*", schema.valueType]];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return [[undefined, schema.def.innerType]];
  if (schema instanceof z.ZodPipe) return [[undefined, schema.def.out]];
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => [undefined, option]);
  return [];
}

/** A text in a front matter, and the exact way to it. */
interface PlacedText {
  text: string;
  way: readonly (string | number)[];
}

/** The texts that stand at `path` in `value`, each with the exact way to it. A single value may stand for a list of one. */
export function findTexts(value: unknown, path: FieldPath): PlacedText[] {
  const found: PlacedText[] = [];
  collectTexts(value, path, [], found);
  return found;
}

/** It is asked some ten times for each text of a site, mostly for nothing. */
function collectTexts(value: unknown, path: FieldPath, way: PlacedText["way"], found: PlacedText[]): void {
  const [step] = path;
  if (step === undefined) {
    if (typeof value === "string") found.push({ text: value, way });
  } else if (step === "*") {
    if (Array.isArray(value))
      for (const [i, item] of value.entries()) collectTexts(item, path.slice(1), [...way, i], found);
    else collectTexts(value, path.slice(1), way, found);
  } else if (typeof value === "object" && value !== null && Object.hasOwn(value, step))
    collectTexts(Reflect.get(value, step), path.slice(1), [...way, step], found);
}

/** The schema of the value at `way`, or undefined where the way leads out of the schema. */
export function findSchema(
  schema: z.core.$ZodType,
  way: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  const [step, ...rest] = way;
  if (step === undefined) return schema;
  for (const [name, inner] of innerSchemas(schema)) {
    const next = name === undefined ? way : name === "*" || name === step ? rest : undefined;
    const found = next === undefined ? undefined : findSchema(inner, next);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The names of the fields that an object schema knows, seen through defaults, shorthands and options. */
export function fieldNames(schema: z.core.$ZodType | undefined): string[] {
  if (schema === undefined) return [];
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return innerSchemas(schema).flatMap(([name, inner]) => (name === undefined ? fieldNames(inner) : []));
}
