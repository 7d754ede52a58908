import { type AnyEntry, titleOf } from "../model/entry.ts";
import { fold } from "../model/slug.ts";
import type { AnyPublished, Credit } from "../model/views.ts";
import type { NameIndex } from "./names.ts";
import { type Destinations, keyOf } from "./targets.ts";

/**
 * The credit for a written name: an id, name or alias of a person or member, or the name as it is written. Whose page
 * is not among `shown` (by `people/ada`) is credited by name all the same, not by an id.
 */
export function creditOf(
  name: string,
  names: NameIndex,
  shown: ReadonlyMap<string, AnyPublished>,
  { byKey, mainLang }: Pick<Destinations, "byKey" | "mainLang">,
): Credit {
  const known = names.get(fold(name));
  if (known === undefined) return { name, address: undefined };
  const page = shown.get(`${known.type}/${known.id}`);
  const entry = page ?? byKey.get(keyOf(known.type, known.id, mainLang));
  return { name: entry === undefined ? name : nameOf(entry), address: page?.address };
}

/** The name under which somebody is credited: a person with title, an organisation as it is called. */
function nameOf(entry: AnyEntry): string {
  const title = entry.type === "people" ? entry.fields.honorific : undefined;
  return title === undefined ? titleOf(entry) : `${title} ${titleOf(entry)}`;
}
