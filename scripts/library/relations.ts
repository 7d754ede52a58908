import type { Text } from "../model/entry.ts";
import { findTexts } from "../model/field-paths.ts";
import { oncePer } from "../model/once-per.ts";
import { authorFields, referenceFields } from "../model/references.ts";
import { fold } from "../model/slug.ts";
import type { AnyPublished } from "../model/views.ts";
import type { NameIndex } from "./names.ts";
import { newestFirst } from "./order.ts";

/** For each entry (`members/wemos`) all others that name it in their front matter, as a reference or as an author. */
export function indexRelations(
  entries: readonly AnyPublished[],
  names: NameIndex,
): ReadonlyMap<string, readonly AnyPublished[]> {
  const naming = new Map<string, Set<AnyPublished>>();
  for (const entry of entries)
    for (const key of namedBy(entry, names)) {
      const found = naming.get(key);
      if (found === undefined) naming.set(key, new Set([entry]));
      else found.add(entry);
    }
  return new Map([...naming].map(([key, found]) => [key, [...found].sort(newestFirst)]));
}

/** The keys (`members/wemos`) of everything that a text names in its front matter. */
export function namedBy(entry: Text, names: NameIndex): string[] {
  const { references, authors } = writtenIn(entry);
  const keys = [...references];
  for (const name of authors) {
    const known = names.get(name);
    if (known !== undefined) keys.push(`${known.type}/${known.id}`);
  }
  return keys;
}

/** What stands in a front matter: the keys of references, and names of authors, folded. */
const writtenIn = oncePer((entry: Text) => ({
  references: (referenceFields.get(entry.type) ?? []).flatMap(({ path, to }) =>
    findTexts(entry.fields, path).map(({ text }) => `${to}/${text}`),
  ),
  authors: (authorFields.get(entry.type) ?? []).flatMap((path) =>
    findTexts(entry.fields, path).map(({ text }) => fold(text)),
  ),
}));
