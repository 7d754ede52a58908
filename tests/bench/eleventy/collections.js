import { digests, groupBy, newestFirst, pagesOf, siteLists } from "./site-lists.js";

/** Entries as the lists want them; made once for each build, from the files of news and statements. */
function entriesFrom(api) {
  return newestFirst(
    api.getFilteredByGlob(["content/news/*.md", "content/statements/*.md"]).map((item) => ({
      item,
      url: item.url,
      date: item.date,
      title: item.data.title,
      kind: item.data.kind,
      summary: item.data.summary,
      picture: item.data.picture,
      alt: item.data.alt,
      topics: item.data.topics ?? [],
      people: item.data.people ?? [],
      members: item.data.members ?? [],
    })),
  );
}

/** Topics, members and people, with the field that names them. */
const profileTypes = { topics: "Topic", members: "Member", people: "Person" };

export function addSiteCollections(eleventy) {
  let entries;
  eleventy.on("eleventy.before", () => {
    entries = undefined;
  });
  const entriesOf = (api) => {
    entries ??= entriesFrom(api);
    return entries;
  };
  const profilesOf = (api, type) =>
    api
      .getFilteredByGlob(`content/${type}/*.md`)
      .sort((a, b) => a.data.title.localeCompare(b.data.title, "en", { numeric: true }));
  const namesOf = (api) =>
    new Map(
      Object.keys(profileTypes).flatMap((type) =>
        profilesOf(api, type).map((item) => [item.fileSlug, item.data.title]),
      ),
    );

  eleventy.addCollection("entries", entriesOf);
  for (const type of Object.keys(profileTypes)) eleventy.addCollection(type, (api) => profilesOf(api, type));
  eleventy.addCollection("names", (api) => Object.fromEntries(namesOf(api)));
  eleventy.addCollection("listPages", (api) => {
    const names = namesOf(api);
    return siteLists(entriesOf(api), (id) => names.get(id) ?? id).flatMap(pagesOf);
  });
  eleventy.addCollection("profilePages", (api) => profileLists(api).flatMap(pagesOf));
  eleventy.addCollection("digests", (api) => digests(entriesOf(api)));
  eleventy.addCollection("feeds", (api) => [
    { path: "/", title: "A Generated Coalition", entries: entriesOf(api) },
    ...siteLists(entriesOf(api), (id) => id).filter(({ hasFeed }) => hasFeed),
    ...profileLists(api),
  ]);

  function profileLists(api) {
    return Object.entries(profileTypes).flatMap(([type, label]) => {
      const naming = groupBy(entriesOf(api), (entry) => entry[type]);
      return profilesOf(api, type).map((item) => ({
        item,
        label,
        parent: { url: `/${type}/`, title: type },
        path: `/${type}/${item.fileSlug}/`,
        title: item.data.title,
        entries: naming.get(item.fileSlug) ?? [],
      }));
    });
  }
}
