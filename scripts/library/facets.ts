import type { Facet, FacetedList, FacetedListName, FacetValue } from "../model/facets.ts";
import type { AnyPublished, Published } from "../model/views.ts";
import {
  author,
  country,
  type FacetReader,
  type FacetSource,
  language,
  memberKind,
  newsKind,
  publicationKind,
  type ReadValue,
  region,
  role,
  statementKind,
  topic,
  year,
} from "./facet-readers.ts";

/** The lists with facets, each made when it is first asked for. The facets of a list are declared here alone. */
export function createLists(source: FacetSource): (name: FacetedListName) => FacetedList {
  const { all } = source.library;
  const makers: Readonly<Record<FacetedListName, () => FacetedList>> = {
    news: () =>
      createList("news", "/news/", all("news"), [newsKind, topic, year, author], source, {
        "kind/blog": "/blog/",
      }),
    blog: () => createList("blog", "/blog/", all("news").filter(isBlog), [topic, year, author], source),
    members: () =>
      createList(
        "members",
        "/members/",
        byStanding(all("members"), source),
        [region, country, memberKind, role],
        source,
      ),
    statements: () =>
      createList("statements", "/statements/", all("statements"), [statementKind, topic, year], source),
    publications: () =>
      createList(
        "publications",
        "/publications/",
        all("publications"),
        [publicationKind, year, language],
        source,
      ),
  };
  const made = new Map<FacetedListName, FacetedList>();
  return (name) => {
    const list = made.get(name) ?? makers[name]();
    made.set(name, list);
    return list;
  };
}

const isBlog = (post: Published<"news">): boolean => post.fields.kind === "blog";

const standings = ["member", "observer", "other"] as const;

/** Members first, then observers, then others: the order in which their page shows them. */
const byStanding = (
  members: readonly Published<"members">[],
  { library: { register } }: FacetSource,
): Published<"members">[] =>
  standings.flatMap((standing) => members.filter((member) => register.standing(member) === standing));

/** `elsewhere` names values (`kind/blog`) whose entries stand in a list of their own, by the path of that list. */
function createList<Item extends AnyPublished>(
  name: FacetedListName,
  path: string,
  entries: readonly Item[],
  readers: readonly FacetReader<Item>[],
  source: FacetSource,
  elsewhere: Readonly<Record<string, string>> = {},
): FacetedList {
  const { localPath } = source.library;
  const facets = readers.map((reader): Facet => {
    const values = valuesOf(reader, entries, source).map((value): FacetValue => {
      const way = `${reader.name}/${value.slug}`;
      return { ...value, address: localPath(elsewhere[way] ?? `${path}${way}/`) };
    });
    return { name: reader.name, values };
  });
  return {
    name,
    address: localPath(path),
    entries,
    facets: facets.filter((facet) => facet.values.length > 0),
  };
}

/** The values that entries have, in order, each with its entries; one pass over the entries. */
function valuesOf<Item extends AnyPublished>(
  reader: FacetReader<Item>,
  entries: readonly Item[],
  source: FacetSource,
): (ReadValue & { entries: readonly AnyPublished[] })[] {
  const found = new Map<string, ReadValue & { entries: Set<AnyPublished> }>();
  for (const entry of entries)
    for (const value of reader.read(entry, source)) {
      const known = found.get(value.key) ?? { ...value, entries: new Set() };
      found.set(value.key, known);
      known.entries.add(entry);
    }
  const slugs = new Set<string>();
  return [...found.values()].sort(reader.order(source)).map((value) => {
    // Two names may make the same slug, such as two that are not written in Latin letters.
    let slug = value.slug;
    for (let n = 2; slugs.has(slug); n += 1) slug = `${value.slug}-${n}`;
    slugs.add(slug);
    return { ...value, slug, entries: [...value.entries] };
  });
}
