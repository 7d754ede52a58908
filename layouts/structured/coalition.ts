import type { NGO, WebSite } from "schema-dts";
import type { Bundle, Library } from "../../scripts/model/views.ts";
import { coalitionId, homeOf, idOf, memberName, refer } from "./names.ts";

/** The coalition as every page knows it: name, address and logo. */
export function coalition(library: Library, bundle: Bundle) {
  return {
    "@type": "NGO" as const,
    "@id": coalitionId(library),
    name: library.settings.name,
    url: idOf(library, "/"),
    logo: library.origin + bundle.touchIcon,
  };
}

/** The coalition with all that is known of it: what it is, where else it speaks, how to reach it, and its members today. */
export function wholeCoalition(library: Library, bundle: Bundle): NGO {
  const { short_name, description, contact } = library.settings;
  const members = library.all("members").filter((member) => library.register.standing(member) === "member");
  const elsewhere = library.social
    .map(({ address }) => address)
    .filter((address) => /^https?:/.test(address));
  return {
    ...coalition(library, bundle),
    ...(short_name === undefined ? {} : { alternateName: short_name }),
    ...(description === undefined ? {} : { description }),
    ...(elsewhere.length === 0 ? {} : { sameAs: elsewhere }),
    ...(contact.email === undefined
      ? {}
      : {
          contactPoint: {
            "@type": "ContactPoint",
            contactType: "secretariat",
            email: contact.email,
            ...(contact.phone === undefined ? {} : { telephone: contact.phone }),
          },
        }),
    ...(members.length === 0
      ? {}
      : {
          member: members.map((member) => ({ ...memberName(member, library), url: homeOf(member, library) })),
        }),
  };
}

/** The id of the site in this language. */
export const siteId = (library: Library): string => idOf(library, library.localPath("/"), "website");

/** The site in this language, with the address of its search (developers.google.com/search: `query-input`). */
export function website(library: Library): WebSite {
  const { name, short_name } = library.settings;
  const target = `${idOf(library, library.localPath("/search/"))}?q={search_term_string}`;
  return {
    "@type": "WebSite",
    "@id": siteId(library),
    name,
    ...(short_name === undefined ? {} : { alternateName: short_name }),
    url: idOf(library, library.localPath("/")),
    inLanguage: library.lang,
    publisher: refer(coalitionId(library)),
    potentialAction: searchAction(target),
  };
}

function searchAction(urlTemplate: string) {
  return {
    "@type": "SearchAction" as const,
    target: { "@type": "EntryPoint" as const, urlTemplate },
    "query-input": "required name=search_term_string",
  };
}
