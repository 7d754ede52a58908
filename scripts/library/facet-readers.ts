import type { FacetName, FacetValue } from "../model/facets.ts";
import { memberKinds, memberRoles } from "../model/members.ts";
import { newsKinds } from "../model/news.ts";
import { publicationKinds } from "../model/publications.ts";
import { fold, slugOf } from "../model/slug.ts";
import { statementKinds } from "../model/statements.ts";
import type { AnyPublished, Library, Published } from "../model/views.ts";
import type { NameIndex } from "./names.ts";
import { compareText } from "./order.ts";
import { regionOf, regionSlug } from "./regions.ts";

/** A value before it is known which entries have it. Values with the same key are one. */
export type ReadValue = Pick<FacetValue, "key" | "slug" | "title">;

/** What facets ask the site for: a library, and who is known by which name. */
export interface FacetSource {
  library: Pick<Library, "lang" | "all" | "find" | "credits" | "register" | "localPath">;
  names: NameIndex;
}

/** How a facet reads its values from an entry, and the order in which they are offered. */
export interface FacetReader<Item extends AnyPublished> {
  name: FacetName;
  read: (entry: Item, source: FacetSource) => readonly ReadValue[];
  order: (source: FacetSource) => (a: ReadValue, b: ReadValue) => number;
}

type Order = FacetReader<AnyPublished>["order"];

const word = (key: string): ReadValue => ({ key, slug: key, title: undefined });

const asDeclared =
  (words: readonly string[]): Order =>
  () =>
  (a, b) =>
    words.indexOf(a.key) - words.indexOf(b.key);

/** By the name that readers see, as their language sorts; `global` comes after all countries. */
const byName =
  (typeOfCode?: "region" | "language"): Order =>
  ({ library: { lang } }) => {
    const collator = new Intl.Collator(lang, { numeric: true });
    const names = typeOfCode && new Intl.DisplayNames([lang], { type: typeOfCode });
    const nameOf = ({ key, title }: ReadValue): string => title ?? names?.of(key) ?? key;
    return (a, b) => {
      if (a.key === "global" || b.key === "global") return a.key === "global" ? 1 : -1;
      return collator.compare(nameOf(a), nameOf(b)) || compareText(a.key, b.key);
    };
  };

/** What sort of text or organisation it is, in the order in which the sorts are declared. */
const kindOf = <Kind extends string>(
  kinds: readonly Kind[],
): FacetReader<AnyPublished & { fields: { kind?: Kind | undefined } }> => ({
  name: "kind",
  read: ({ fields }) => (fields.kind === undefined ? [] : [word(fields.kind)]),
  order: asDeclared(kinds),
});

export const newsKind = kindOf(newsKinds);
export const statementKind = kindOf(statementKinds);
export const publicationKind = kindOf(publicationKinds);
export const memberKind = kindOf(memberKinds);

/** What it is about, in the order of the topics. */
export const topic: FacetReader<Published<"news"> | Published<"statements">> = {
  name: "topic",
  read: ({ fields }, { library }) =>
    library.find("topics", fields.topics).map(({ id, title }) => ({ key: id, slug: id, title })),
  order: ({ library }) => {
    const rank = new Map(library.all("topics").map(({ id }, i) => [id, i]));
    const rankOf = ({ key }: ReadValue): number => rank.get(key) ?? rank.size;
    return (a, b) => rankOf(a) - rankOf(b) || compareText(a.key, b.key);
  },
};

/** The year of its date, the newest first. */
export const year: FacetReader<AnyPublished> = {
  name: "year",
  read: ({ date }) => (date === undefined ? [] : [word(date.slice(0, 4))]),
  order: () => (a, b) => compareText(b.key, a.key),
};

/** Who wrote it: a person or member of the site, or a plain name. */
export const author: FacetReader<Published<"news">> = {
  name: "author",
  read: ({ fields }, { library, names }) =>
    fields.authors.map((written) => {
      const known = names.get(fold(written));
      const [credit] = library.credits([written]);
      const title = credit?.name ?? written;
      return known === undefined
        ? { key: fold(written), slug: slugOf(written), title }
        : { key: `${known.type}/${known.id}`, slug: known.id, title };
    }),
  order: byName(),
};

/** Where an organisation is at home, by name; `global` last. */
export const country: FacetReader<Published<"members">> = {
  name: "country",
  read: ({ fields }) => fields.countries.map((code) => ({ ...word(code), slug: code.toLowerCase() })),
  order: byName("region"),
};

/** The parts of the world in which its countries are, by name. */
export const region: FacetReader<Published<"members">> = {
  name: "region",
  read: ({ fields }) =>
    [...new Set(fields.countries.map(regionOf))]
      .filter((code) => code !== undefined)
      .map((code) => ({ ...word(code), slug: regionSlug(code) })),
  order: byName("region"),
};

/** What an organisation does in the coalition today. */
export const role: FacetReader<Published<"members">> = {
  name: "role",
  read: (member, { library }) => library.register.roles(member).current.map((span) => word(span.role)),
  order: asDeclared(memberRoles),
};

/** The languages of its files, or of the text that stands for it, by name. */
export const language: FacetReader<Published<"publications">> = {
  name: "language",
  read: ({ fields, lang }) =>
    (fields.files.length === 0 ? [lang] : fields.files.map((file) => file.lang ?? lang))
      .filter(isLanguage)
      .map((tag) => ({ ...word(tag.toLowerCase()), slug: slugOf(tag) })),
  order: byName("language"),
};

/** Whether a tag is one that has a name (UTS 35): authors write it by hand. */
function isLanguage(tag: string): boolean {
  try {
    new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
    return true;
  } catch {
    return false;
  }
}
