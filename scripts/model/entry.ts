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
  /** The day in the front matter or the file name, for types that have one. */
  date: string | undefined;
}

/** An entry of any type; `type` tells which. */
export type AnyEntry = { [N in TypeName]: Entry<N> }[TypeName];

/** The title of an entry, whichever field holds it. */
export function titleOf(entry: AnyEntry): string {
  return "title" in entry.fields ? entry.fields.title : entry.fields.name;
}

/** The summary of an entry, if it has one. */
export function summaryOf(entry: AnyEntry): string | undefined {
  return entry.fields.summary;
}
