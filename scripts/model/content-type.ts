import { z } from "zod";
import { day, flag, listOf, moment, text } from "./fields.ts";

/** Fields that every entry may have, whatever its type. */
const everywhere = {
  draft: flag(
    "Draft",
    "true while the text is not to be published; the preview shows it, the site does not.",
  ).optional(),
  publish_at: moment("Publish at", "The day or moment from which the text is on the site.").optional(),
  expires_at: moment(
    "Expires at",
    "The day or moment from which the text is no longer on the site.",
  ).optional(),
  updated: day(
    "Updated",
    "The day of the last change of substance; corrections of spelling are none.",
  ).optional(),
  review_by: day("Review by", "The day by which somebody should check that the text still holds.").optional(),
  gone: flag(
    "Gone",
    "true for a text that was published and is taken away for good: its address says that it is gone.",
  ).optional(),
  aliases: listOf(
    text("Alias", "An old address that leads here; for people and members also another name."),
    "Aliases",
    "Old addresses (beginning with /) that lead here; for people and members also other names.",
  ).optional(),
  lang: text("Language", "The language of the text, if the file name does not say it.").optional(),
};

type Everywhere = typeof everywhere;

/** What a content type is declared with; everything else about it is derived. */
export interface ContentType<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** The name in problems and commands, and the folder under `content/`. */
  name: Name;
  /** What one entry and several are called in English. */
  label: { one: string; many: string };
  /** Where its entries stand: `/news/` makes `/news/SLUG/`. */
  path: string;
  /** The addresses that are not entries' own: lists, and for pages those that the layouts fill. */
  lists: readonly string[];
  /** The field that is an entry's title. */
  titleField: "title" | "name" | "year";
  /** Whether paragraphs of its texts have numbers to quote them by. */
  paragraphs: "plain" | "numbered";
  /** Whether an entry has a `date`, which may stand in its file name. */
  dated: boolean;
  /** The whole front matter, strict: an unknown field is a mistake. */
  schema: Schema<Shape>;
  /** Checks a front matter: the fields with the name of their type, or what is wrong. */
  parse: (frontMatter: unknown) => Parsed<Name, Shape>;
}

type Schema<Shape extends z.ZodRawShape> = z.ZodObject<Shape & Everywhere, z.core.$strict>;

type Parsed<Name extends string, Shape extends z.ZodRawShape> =
  | { typed: { type: Name; fields: z.output<Schema<Shape>> } }
  | { issues: readonly z.core.$ZodIssue[] };

/** Declares a content type. Its `fields` are what the author may write in the front matter. */
export function defineContentType<const Name extends string, Shape extends z.ZodRawShape>(declaration: {
  name: Name;
  label: { one: string; many: string };
  path: string;
  lists: readonly string[];
  titleField: "title" | "name" | "year";
  paragraphs?: "plain" | "numbered";
  fields: Shape;
}): ContentType<Name, Shape> {
  const { fields, ...rest } = declaration;
  const schema = z.strictObject({ ...fields, ...everywhere });
  return {
    paragraphs: "plain",
    ...rest,
    dated: "date" in fields,
    schema,
    parse: (frontMatter) => {
      const parsed = schema.safeParse(frontMatter);
      return parsed.success
        ? { typed: { type: declaration.name, fields: parsed.data } }
        : { issues: parsed.error.issues };
    },
  };
}
