import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import type { Subscription } from "../subscriptions.ts";

/** The year from which ids count: a tag needs a day on which the site had its host (RFC 4151, 2.1). Never change it. */
const since = "2026";

/**
 * The id of an entry in feeds, a tag URI (RFC 4151): from the host of `site.yaml`, its type, the name of its file and
 * its language. A renamed file keeps the id of the first of its old addresses, so no reader takes it for a new text.
 */
export function idOf(entry: AnyPublished, library: Library): string {
  return tag(`${keyOf(entry)}/${entry.lang}`, library);
}

/** The id of a feed, which all its documents share. */
export function idOfFeed({ subject }: Subscription, library: Library): string {
  const key = typeof subject === "string" ? subject.slice(1, -1) : keyOf(subject);
  return tag(["feed", key, library.lang].filter((part) => part !== "").join("/"), library);
}

const tag = (specific: string, { settings }: Library): string =>
  `tag:${new URL(settings.address).hostname},${since}:${encodeURI(specific)}`;

const keyOf = (entry: AnyPublished): string => `${entry.type}/${firstNameOf(entry)}`;

/** The name that a file had first: that of the first old address in the same folder. */
function firstNameOf({ id, address, fields }: AnyPublished): string {
  const folder = address.slice(0, -`${id}/`.length);
  for (const alias of fields.aliases ?? []) {
    const name = alias.startsWith(folder) ? alias.slice(folder.length).replace(/\/$/, "") : "";
    if (/^[^/?#]+$/.test(name)) return name;
  }
  return id;
}
