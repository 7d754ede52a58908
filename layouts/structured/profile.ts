import type { Organization, Person } from "schema-dts";
import type { Library, Published } from "../../scripts/model/views.ts";
import { coalitionId, homeOf, idOf, memberName, ownPicture, refer } from "./names.ts";

/** A person with the organisations they belong to today. */
export function personNode(person: Published<"people">, library: Library): Person {
  const { honorific, photo, links, organisations, aliases } = person.fields;
  const picture = ownPicture(person, photo, library);
  const today = organisations.filter(({ from, to }) => isNow(from, to, library.today));
  const affiliation = today.flatMap(({ member, name }): Organization[] => {
    const known = member === undefined ? [] : library.find("members", [member]);
    if (known.length > 0) return known.map((found) => memberName(found, library));
    return name === undefined ? [] : [{ "@type": "Organization", name }];
  });
  const role = today.find((place) => place.role !== undefined)?.role;
  const others = otherNames(aliases);
  return {
    "@type": "Person",
    "@id": idOf(library, person.address, "person"),
    name: person.title,
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(honorific === undefined ? {} : { honorificPrefix: honorific }),
    ...(person.summary === "" ? {} : { description: person.summary }),
    ...(picture === undefined ? {} : { image: picture }),
    ...(role === undefined ? {} : { jobTitle: role }),
    ...(affiliation.length === 0 ? {} : { affiliation }),
    url: idOf(library, person.address),
    ...(links.length === 0 ? {} : { sameAs: links.map(({ link }) => link) }),
  };
}

/** An organisation of the register; it belongs to the coalition while it is a member. */
export function memberNode(member: Published<"members">, library: Library): Organization {
  const { acronym, aliases, logo, countries } = member.fields;
  const others = [...(acronym === undefined ? [] : [acronym]), ...otherNames(aliases)];
  const picture = ownPicture(member, logo, library);
  const [country, ...more] = countries;
  const isAtHome = country !== undefined && country !== "global" && more.length === 0;
  return {
    "@type": "Organization",
    "@id": idOf(library, member.address, "organization"),
    name: member.title,
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(member.summary === "" ? {} : { description: member.summary }),
    url: homeOf(member, library),
    ...(picture === undefined ? {} : { logo: picture }),
    ...(isAtHome ? { address: { "@type": "PostalAddress", addressCountry: country } } : {}),
    ...(library.register.standing(member) === "member" ? { memberOf: refer(coalitionId(library)) } : {}),
  };
}

/** Whether a span has begun and not ended; a month or a year lasts until its end. */
const isNow = (from: string | undefined, to: string | undefined, today: string): boolean =>
  (from === undefined || from <= today) && (to === undefined || to >= today.slice(0, to.length));

/** Aliases that are names; those with a slash are old addresses. */
const otherNames = (aliases: readonly string[] = []): string[] =>
  aliases.filter((alias) => !alias.startsWith("/"));
