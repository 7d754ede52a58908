import type { Organization, Person } from "schema-dts";
import type { AnyPublished, Credit, Library, Published } from "../../scripts/model/views.ts";

/** What a page is about has the page's address with one of these words behind `#`, so that others can name it. */
export type Part = "article" | "event" | "organization" | "person" | "topic" | "website";

/** The id of what stands at an address of this site: the page itself, or what it is about (JSON-LD 1.1, 3.3). */
export function idOf(library: Library, address: string, part?: Part): string {
  return `${library.origin}${address}${part === undefined ? "" : `#${part}`}`;
}

/** The id of the coalition, the same in all languages. */
export const coalitionId = (library: Library): string => idOf(library, "/", "organization");

/** A reference to something that is described elsewhere. */
export const refer = (id: string): { "@id": string } => ({ "@id": id });

/** A person or organisation by name; `isPerson` tells what somebody without a page is. */
export function creditNode(
  { name, address }: Credit,
  library: Library,
  isPerson: boolean,
): Person | Organization {
  if (address === undefined)
    return isPerson ? { "@type": "Person", name } : { "@type": "Organization", name };
  const url = idOf(library, address);
  return address.includes("/people/")
    ? { "@type": "Person", "@id": idOf(library, address, "person"), name, url }
    : { "@type": "Organization", "@id": idOf(library, address, "organization"), name, url };
}

/** A member by name; its page tells the rest. */
export function memberName(member: Published<"members">, library: Library) {
  return {
    "@type": "Organization" as const,
    "@id": idOf(library, member.address, "organization"),
    name: member.title,
  };
}

/** Where an organisation is on the web: its own site, else its page on this one. */
export const homeOf = (member: Published<"members">, library: Library): string =>
  member.fields.website ?? idOf(library, member.address);

/** Topics by name. */
export function topicNames(ids: readonly string[], library: Library) {
  return library.find("topics", ids).map(({ address, title }) => ({
    "@type": "Thing" as const,
    "@id": idOf(library, address, "topic"),
    name: title,
  }));
}

/** The picture that stands for an entry, as an absolute address: its own, else undefined. */
export function ownPicture(
  entry: AnyPublished,
  picture: { src: string } | undefined,
  library: Library,
): string | undefined {
  const source = picture === undefined ? undefined : library.picture(entry, picture.src);
  return source === undefined ? undefined : idOf(library, source.src);
}
