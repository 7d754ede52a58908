import type { AnyEntry } from "../model/entry.ts";
import { titleOf } from "../model/entry.ts";
import { fold } from "../model/slug.ts";

/** The people and members by every name that is known of them, folded as people compare names. */
export type NameIndex = ReadonlyMap<string, { type: "people" | "members"; id: string }>;

/** All names under which an entry may be credited: its id, its name with and without title, acronym and aliases. */
function namesOf(entry: AnyEntry): string[] {
  if (entry.type === "people") {
    const { name, honorific, aliases } = entry.fields;
    return [
      entry.id,
      name,
      ...(honorific === undefined ? [] : [`${honorific} ${name}`]),
      ...otherNames(aliases),
    ];
  }
  if (entry.type === "members") {
    const { name, acronym, aliases } = entry.fields;
    return [entry.id, name, ...(acronym === undefined ? [] : [acronym]), ...otherNames(aliases)];
  }
  return [];
}

const otherNames = (aliases: readonly string[] | undefined): string[] =>
  (aliases ?? []).filter((alias) => !alias.startsWith("/"));

export function indexNames(entries: readonly AnyEntry[]): NameIndex {
  const index = new Map<string, { type: "people" | "members"; id: string }>();
  for (const entry of entries) {
    if (entry.type !== "people" && entry.type !== "members") continue;
    for (const name of namesOf(entry)) index.set(fold(name), { type: entry.type, id: entry.id });
  }
  return index;
}

/** The names as they are written on pages, for suggestions. */
export function writtenNames(entries: readonly AnyEntry[]): string[] {
  return entries.filter((entry) => entry.type === "people" || entry.type === "members").map(titleOf);
}
