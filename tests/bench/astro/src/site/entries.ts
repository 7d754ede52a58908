import { type CollectionEntry, getCollection } from "astro:content";
import { digests, groupBy, newestFirst, relatedIndex, siteLists } from "../../site-lists.js";

type Text = CollectionEntry<"news"> | CollectionEntry<"statements">;
export type Entry = Text["data"] & { url: string; item: Text };

async function readSite() {
  const texts = [...(await getCollection("news")), ...(await getCollection("statements"))];
  const entries: Entry[] = newestFirst(
    texts.map((item) => ({ ...item.data, url: `/${item.collection}/${item.id}/`, item })),
  );
  const profiles = {
    topics: await getCollection("topics"),
    members: await getCollection("members"),
    people: await getCollection("people"),
  };
  for (const list of Object.values(profiles))
    list.sort((a, b) => a.data.title.localeCompare(b.data.title, "en", { numeric: true }));
  const names = new Map(
    Object.values(profiles).flatMap((list) => list.map(({ id, data }) => [id, data.title])),
  );
  const name = (id: string): string => names.get(id) ?? id;
  const labels = { topics: "Topic", members: "Member", people: "Person" };
  const profileLists = Object.entries(profiles).flatMap(([type, list]) => {
    const naming = groupBy(entries, (entry) => entry[type]);
    return list.map((item) => ({
      ...{ item, type, label: labels[type], title: item.data.title, path: `/${type}/${item.id}/` },
      entries: naming.get(item.id) ?? [],
    }));
  });
  const lists = siteLists(entries, name);
  return {
    ...{ entries, name, profiles, profileLists, lists },
    places: new Map(entries.map((entry, i) => [entry.url, i])),
    digests: digests(entries),
    relatedTo: relatedIndex(entries),
    feeds: [
      { path: "/", title: "A Generated Coalition", entries },
      ...lists.filter(({ hasFeed }) => hasFeed),
      ...profileLists,
    ],
  };
}

let site: ReturnType<typeof readSite> | undefined;

/** Everything that pages are made from; read once for a build. */
export function getSite(): ReturnType<typeof readSite> {
  site ??= readSite();
  return site;
}

export const kindLabel = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
export const origin = "https://www.example.org";
