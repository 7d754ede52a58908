/**
 * The lists, digests and feeds of the site, and what is related, for the peers that leave it to their users to make
 * them. An entry has: url, title, kind ("news", "blog" or "statement"), date (a Date), topics, people, members (ids).
 */
export const entriesPerPage = 20;
export const entriesPerFeed = 30;

export const dayOf = (date) => date.toISOString().slice(0, 10);
export const monthOf = (date) => date.toISOString().slice(0, 7);
export const yearOf = (date) => date.toISOString().slice(0, 4);

const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
export const showDate = (date) => longDate.format(date);

export function newestFirst(entries) {
  return [...entries].sort((a, b) => b.date - a.date || a.url.localeCompare(b.url));
}

/** Entries by each of the keys they have. */
export function groupBy(entries, keysOf) {
  const groups = new Map();
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(entry);
    }
  return groups;
}

const facetsOf = {
  "/news/": {
    kind: (entry) => [entry.kind],
    topic: (entry) => entry.topics,
    year: (entry) => [yearOf(entry.date)],
    author: (entry) => entry.people,
  },
  "/blog/": {
    topic: (entry) => entry.topics,
    year: (entry) => [yearOf(entry.date)],
    author: (entry) => entry.people,
  },
  "/statements/": { topic: (entry) => entry.topics, year: (entry) => [yearOf(entry.date)] },
};

/** The lists of news, blog posts and statements, and of each by kind, topic, year and author. `name` turns ids into names. */
export function siteLists(sorted, name) {
  const sections = [
    { path: "/news/", title: "News", entries: sorted.filter((entry) => entry.kind !== "statement") },
    { path: "/blog/", title: "Blog", entries: sorted.filter((entry) => entry.kind === "blog") },
    {
      path: "/statements/",
      title: "Statements",
      entries: sorted.filter((entry) => entry.kind === "statement"),
    },
  ];
  return sections.flatMap((section) => {
    const facets = Object.entries(facetsOf[section.path]).map(([facet, keysOf]) => ({
      facet,
      values: [...groupBy(section.entries, keysOf)]
        .map(([key, entries]) => ({
          key,
          name: name(key),
          entries,
          path: key === "blog" ? "/blog/" : `${section.path}${facet}/${key}/`,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })),
    }));
    const shown = facets.map(({ facet, values }) => ({
      facet,
      values: values.map(({ key, name, path, entries }) => ({ key, name, path, count: entries.length })),
    }));
    const parent = { url: section.path, title: section.title };
    return [
      { ...section, facets: shown, hasFeed: true },
      ...facets.flatMap(({ values }) =>
        values
          .filter(({ path }) => path !== "/blog/")
          .map(({ path, name, entries }) => ({ path, title: name, entries, facets: shown, parent })),
      ),
    ];
  });
}

/** A list cut into pages of twenty. */
export function pagesOf(list) {
  const total = Math.max(1, Math.ceil(list.entries.length / entriesPerPage));
  const address = (number) => (number === 1 ? list.path : `${list.path}page/${number}/`);
  return Array.from({ length: total }, (_, i) => ({
    ...list,
    url: address(i + 1),
    number: i + 1,
    total,
    newer: i > 0 ? address(i) : undefined,
    older: i + 1 < total ? address(i + 2) : undefined,
    entries: list.entries.slice(i * entriesPerPage, (i + 1) * entriesPerPage),
  }));
}

/** The entries of each month, by kind, oldest first. */
export function digests(sorted) {
  return [...groupBy(sorted.toReversed(), (entry) => [monthOf(entry.date)])].map(([month, entries]) => ({
    month,
    parts: [...groupBy(entries, (entry) => [entry.kind])].map(([kind, entries]) => ({ kind, entries })),
  }));
}

/** For an entry the four that share most with it: nearest in time of those that share as much. */
export function relatedIndex(sorted) {
  const keysOf = (entry) => [...entry.topics, ...entry.people, ...entry.members];
  const sharing = groupBy(sorted, keysOf);
  const places = new Map();
  for (const [key, entries] of sharing)
    for (const [i, entry] of entries.entries()) places.set(`${key} ${entry.url}`, i);
  const reach = 8;
  return (entry) => {
    const found = new Map();
    for (const key of keysOf(entry)) {
      const place = places.get(`${key} ${entry.url}`);
      for (const other of sharing.get(key).slice(Math.max(0, place - reach), place + reach + 1))
        if (other !== entry) found.set(other, (found.get(other) ?? 0) + 1);
    }
    const distance = (other) => Math.abs(other.date - entry.date);
    return [...found]
      .sort(([a, shared], [b, sharedToo]) => sharedToo - shared || distance(a) - distance(b))
      .slice(0, 4)
      .map(([other]) => other);
  };
}
