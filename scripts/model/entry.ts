import type { Fields, TypeName } from "./content-types.ts";
import type { Place } from "./problem.ts";

/** One file of content as far as it could be read. With mistakes in it, it is looked through for others; without, it is an entry. */
export interface Text {
  type: TypeName;
  /** The slug: unique within its type and language. */
  id: string;
  lang: string;
  /** Path of the file relative to the content folder, with `/`. */
  file: string;
  /** The front matter as it is written. */
  fields: Readonly<Record<string, unknown>>;
  /** The Markdown below the front matter, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
  /** Where a value stands in the file: the way to it in the front matter, nearest known ancestor otherwise. */
  locate: (way: readonly PropertyKey[]) => Place;
}

/** A text that is read and checked, before anything is known about the others. */
export interface Entry<N extends TypeName = TypeName> extends Text {
  type: N;
  /** The front matter with defaults filled in. */
  fields: Fields<N>;
  /** The day by which it is ordered: its date, beginning or year, for types that have one. */
  date: string | undefined;
}

/** An entry of any type; `type` tells which. */
export type AnyEntry = { [N in TypeName]: Entry<N> }[TypeName];

/** The title of an entry, whichever field holds it. */
export function titleOf(entry: AnyEntry): string {
  if ("title" in entry.fields) return entry.fields.title;
  return "name" in entry.fields ? entry.fields.name : String(entry.fields.year);
}

/** The summary of an entry, if it has one. */
export function summaryOf(entry: AnyEntry): string | undefined {
  return entry.fields.summary;
}

/** The day by which an entry is ordered, in ISO form: a date, the beginning of an event or campaign, or a year. */
export function orderingDay(fields: AnyEntry["fields"]): string | undefined {
  if ("date" in fields) return fields.date;
  if ("start" in fields) return fields.start.slice(0, 10);
  if ("year" in fields) return String(fields.year);
  return "from" in fields ? fields.from : undefined;
}
