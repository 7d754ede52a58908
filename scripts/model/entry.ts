import type { Fields, TypeName } from "./content-types.ts";
import type { Place } from "./problem.ts";

/** One file of content, read and checked, before anything is known about the others. */
export interface Entry<N extends TypeName = TypeName> {
  type: N;
  /** The slug: unique within its type and language. */
  id: string;
  lang: string;
  /** Path of the file relative to the content folder, with `/`. */
  file: string;
  fields: Fields<N>;
  /** The day in the front matter or the file name, for types that have one. */
  date: string | undefined;
  /** The Markdown below the front matter, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
  /** Where a value stands in the file: the way to it in the front matter, nearest known ancestor otherwise. */
  locate: (way: readonly PropertyKey[]) => Place;
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
