import { z } from "zod";
import { contentTypes, type TypeName } from "./content-types.ts";

/** A field as a person meets it: in a new file, in a question, in the handbook. */
export interface FieldDescription {
  name: string;
  description: string;
  isRequired: boolean;
  kind: "text" | "number" | "flag" | "choice" | "list" | "group";
  /** The words to choose from, for a choice or a list of choices. */
  choices: readonly string[];
  /** The fields inside a group, or inside each item of a list of groups. */
  inner: readonly FieldDescription[];
  example: string | undefined;
}

/** The fields of a content type in the order of its declaration; those that every type has come last. */
export function describeFields(type: TypeName): FieldDescription[] {
  return describeShape(contentTypes[type].schema.shape);
}

/** The fields of an object schema. */
export function describeShape(shape: z.core.$ZodShape): FieldDescription[] {
  return Object.entries(shape).map(([name, schema]) => describeField(name, schema));
}

function describeField(name: string, schema: z.core.$ZodType): FieldDescription {
  const value = unwrap(schema);
  const item = value instanceof z.ZodArray ? unwrap(value.element) : value;
  const meta = metaOf(schema);
  return {
    name,
    description: meta?.description ?? meta?.title ?? "",
    isRequired: !z.safeParse(schema, undefined).success,
    kind: kindOf(value),
    choices: item instanceof z.ZodEnum ? item.options.map(String) : [],
    inner: item instanceof z.ZodObject ? describeShape(item.shape) : [],
    example: meta?.example ?? (value instanceof z.ZodArray ? metaOf(value.element)?.example : undefined),
  };
}

function kindOf(value: z.core.$ZodType): FieldDescription["kind"] {
  if (value instanceof z.ZodArray) return "list";
  if (value instanceof z.ZodObject) return "group";
  if (value instanceof z.ZodEnum) return "choice";
  if (value instanceof z.ZodBoolean) return "flag";
  return value instanceof z.ZodNumber ? "number" : "text";
}

/** The schema of the value itself, without what makes it optional, fills it in, or prepares it. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  if (!(schema instanceof z.ZodPipe)) return schema;
  return unwrap(schema.def.out instanceof z.ZodTransform ? schema.def.in : schema.def.out);
}

function metaOf(schema: z.core.$ZodType): z.GlobalMeta | undefined {
  const meta = z.globalRegistry.get(schema);
  if (meta !== undefined) return meta;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return metaOf(schema.def.innerType);
  return undefined;
}
