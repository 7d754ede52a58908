import { describe, expect, test } from "vitest";
import type { FacetedListName, FacetName } from "../../scripts/model/facets.ts";
import type { Library } from "../../scripts/model/views.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

/** The values of a facet in the order in which they are offered, as `slug: number of entries`. */
function valuesOf(library: Library, list: FacetedListName, name: FacetName): string[] {
  const facet = library.list(list).facets.find((one) => one.name === name);
  return (facet?.values ?? []).map(({ slug, entries }) => `${slug}: ${entries.length}`);
}

const titlesOf = (library: Library, list: FacetedListName, name: FacetName): (string | undefined)[] =>
  (library.list(list).facets.find((one) => one.name === name)?.values ?? []).map(({ title }) => title);

const news = {
  "topics/pay.md": entryText({ title: "Pay", order: "2" }),
  "topics/care.md": entryText({ title: "Care", order: "3" }),
  "topics/work.md": entryText({ title: "Work", order: "1" }),
  "topics/idle.md": entryText({ title: "Idle" }),
  "people/ada.md": entryText({ name: "Ada Okello", honorific: "Dr", aliases: "[A. Okello]" }),
  "members/river.md": entryText({ name: "River Nurses", acronym: "RN", kind: "union", countries: "[UG]" }),
  "news/2019-05-01-a.md": entryText({ title: "A", kind: "briefing", topics: "[care, work]" }),
  "news/2021-05-01-b.md": entryText({ title: "B", topics: "[work]", authors: "[ada, Émile Zola]" }),
  "news/2021-05-02-c.md": entryText({ title: "C", kind: "blog", authors: "[A. Okello, RN]" }),
  "news/2020-d.md": entryText({
    title: "D",
    date: "2020",
    topics: "[pay]",
    authors: "[Ana Belo, Ada Okello]",
  }),
};

describe("the facets of news", () => {
  test("are kind, topic, year and author", async () => {
    const { facets } = (await loadLibrary(news)).list("news");
    expect(facets.map(({ name }) => name)).toEqual(["kind", "topic", "year", "author"]);
  });

  test("kinds stand in the order in which they are declared", async () => {
    expect(valuesOf(await loadLibrary(news), "news", "kind")).toEqual(["news: 2", "blog: 1", "briefing: 1"]);
  });

  test("topics stand in the order of the topics; one without a post is left out", async () => {
    expect(valuesOf(await loadLibrary(news), "news", "topic")).toEqual(["work: 2", "pay: 1", "care: 1"]);
  });

  test("years stand newest first, also of posts of which only the year is known", async () => {
    expect(valuesOf(await loadLibrary(news), "news", "year")).toEqual(["2021: 2", "2020: 1", "2019: 1"]);
  });

  test("authors stand by name as the language sorts; every name of one person is one author", async () => {
    const library = await loadLibrary(news);
    expect(valuesOf(library, "news", "author")).toEqual([
      "ana-belo: 1",
      "ada: 3",
      "emile-zola: 1",
      "river: 1",
    ]);
    expect(titlesOf(library, "news", "author")).toEqual([
      "Ana Belo",
      "Dr Ada Okello",
      "Émile Zola",
      "River Nurses",
    ]);
  });

  test("authors whose names make the same word for the address are told apart", async () => {
    const library = await loadLibrary({
      "news/2021-01-01-a.md": entryText({ title: "A", authors: "[李娜]" }),
      "news/2021-01-02-b.md": entryText({ title: "B", authors: "[王芳]" }),
    });
    expect(valuesOf(library, "news", "author")).toEqual(["text: 1", "text-2: 1"]);
  });

  test("entries of a value keep the order of the list", async () => {
    const list = (await loadLibrary(news)).list("news");
    for (const { values } of list.facets)
      for (const { entries } of values)
        expect(entries).toEqual(list.entries.filter((entry) => entries.includes(entry)));
  });
});

describe("the addresses of values", () => {
  const addressesOf = (library: Library, list: FacetedListName): string[] =>
    library.list(list).facets.flatMap(({ values }) => values.map(({ address }) => address));

  test("stand two steps below their list", async () => {
    expect(addressesOf(await loadLibrary(news), "news")).toContain("/news/topic/work/");
  });

  test("blogs have a list of their own, so their kind has no second page", async () => {
    const addresses = addressesOf(await loadLibrary(news), "news");
    expect(addresses).toContain("/blog/");
    expect(addresses).not.toContain("/news/kind/blog/");
  });

  test("have the prefix of their language", async () => {
    const library = await loadLibrary(
      {
        ...news,
        "site.yaml": "name: C\naddress: https://www.example.org\nlanguages: [en, fr]\n",
        "news/2021-05-01-b.fr.md": entryText({ title: "B", topics: "[work]", kind: "blog" }),
      },
      {},
      "fr",
    );
    expect(addressesOf(library, "news")).toEqual([
      "/fr/blog/",
      "/fr/news/topic/work/",
      "/fr/news/year/2021/",
    ]);
    expect(addressesOf(library, "blog")).toEqual(["/fr/blog/topic/work/", "/fr/blog/year/2021/"]);
  });
});

describe("the facets of members", () => {
  const member = (fields: Record<string, string>) => entryText({ name: "M", kind: "ngo", ...fields });
  const files = {
    "members/a.md": member({ name: "A", countries: "[CH, UG]", roles: "[{role: observer}]" }),
    "members/b.md": member({ name: "B", countries: "[global]", kind: "union" }),
    "members/c.md": member({ name: "C", countries: "[DE, CH]", joined: "2019", roles: "[{role: steering}]" }),
    "members/d.md": member({
      name: "D",
      countries: "[US]",
      roles: "[{role: founder, from: 2018}, {role: steering, from: 2018, to: 2019}]",
    }),
  };

  test("regions and countries stand by name, each once an organisation; worldwide comes last", async () => {
    const library = await loadLibrary(files);
    expect(valuesOf(library, "members", "region")).toEqual(["africa: 1", "americas: 1", "europe: 2"]);
    expect(valuesOf(library, "members", "country")).toEqual([
      "de: 1",
      "ch: 2",
      "ug: 1",
      "us: 1",
      "global: 1",
    ]);
  });

  test("roles are those of today", async () => {
    expect(valuesOf(await loadLibrary(files), "members", "role")).toEqual([
      "founder: 1",
      "steering: 1",
      "observer: 1",
    ]);
  });

  test("the list goes from members to observers to others", async () => {
    expect((await loadLibrary(files)).list("members").entries.map(({ id }) => id)).toEqual([
      "c",
      "d",
      "a",
      "b",
    ]);
  });
});

describe("the facets of publications", () => {
  const files = {
    "publications/2019-01-01-a.md": entryText({
      title: "A",
      kind: "report",
      files: "[{src: a.pdf, title: A}, {src: a.pdf, title: A, lang: fr}, {src: a.pdf, title: A, lang: FR}]",
    }),
    "publications/2020-01-01-b.md": entryText({ title: "B", kind: "brief", link: "https://example.org/" }),
    "publications/2020-01-02-c.md": entryText({
      title: "C",
      kind: "brief",
      files: "[{src: a.pdf, title: A, lang: Spanish!}]",
    }),
    "publications/a.pdf": "%PDF-1.4",
  };

  test("languages are those of the files, or of the text; what is no language is passed over", async () => {
    const library = await loadLibrary(files);
    expect(valuesOf(library, "publications", "language")).toEqual(["en: 2", "fr: 1"]);
    expect(valuesOf(library, "publications", "kind")).toEqual(["report: 1", "brief: 2"]);
  });
});

test("a facet without a value is left out, and a list without entries has none", async () => {
  const library = await loadLibrary({ "statements/2021-01-01-a.md": entryText({ title: "A" }) });
  expect(library.list("statements").facets.map(({ name }) => name)).toEqual(["year"]);
  expect(library.list("blog").facets).toEqual([]);
});

test("a list is indexed once, however often it is asked for", async () => {
  const library = await loadLibrary(news);
  expect(library.list("news")).toBe(library.list("news"));
});
