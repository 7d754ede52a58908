import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { entryText, loadLibrary, pixel } from "../fixtures/content.ts";
import { atomErrors, jsonFeedErrors, readXml } from "../output/feed-validity.ts";
import { drawFeed, drawFeeds } from "./draw-feeds.ts";

const site = `name: Nurses of the River
short_name: River
description: Nurses along the river.
address: https://river.example.org/
languages: [en, fr]
`;

const files = {
  "site.yaml": site,
  "news/2021-04-07-post.md": entryText(
    {
      title: "A post",
      summary: "What happened.",
      authors: "[ada, Wemos, Somebody]",
      topics: "[care]",
      image: "{src: a.png, alt: A river, credit: Ada}",
      attachments: "[{src: a.pdf, title: The report}]",
    },
    "## Words\n\nSee [the topic](../topics/care.md).\n\n![A boat](a.png)\n",
  ),
  "news/a.png": pixel,
  "news/a.pdf": "%PDF-1.4",
  "news/2021-03-blog.md": entryText({ title: "A blog", kind: "blog", date: "2021-03" }, "Thoughts.\n"),
  "news/2021-04-08-avis.fr.md": entryText({ title: "Un avis" }, "Un texte.\n"),
  "statements/2020-s.md": entryText({ title: "S", date: "2020", members: "[wemos]" }, "One.\n\nTwo.\n"),
  "publications/2019-05-01-p.md": entryText({ title: "P", kind: "report", link: "https://example.org/p" }),
  "events/e.md": entryText({ title: "E", start: "2021-05-15T15:00", zone: "Europe/Paris", place: "Lyon" }),
  "campaigns/c.md": entryText({ title: "C", from: "2013" }),
  "topics/care.md": entryText({ title: "Care" }, "About care.\n"),
  "topics/empty.md": entryText({ title: "Empty" }),
  "members/wemos.md": entryText({ name: "Wemos", kind: "foundation", countries: "NL" }),
  "people/ada.md": entryText({ name: "Ada Okello" }),
  "pages/about.md": entryText({ title: "About" }),
};

const jsonFeed = z.looseObject({
  title: z.string(),
  next_url: z.string().optional(),
  authors: z.array(z.looseObject({ name: z.string() })),
  items: z.array(
    z.looseObject({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      content_html: z.string().optional(),
      content_text: z.string().optional(),
      summary: z.string().optional(),
      image: z.string(),
      date_published: z.string().optional(),
      date_modified: z.string(),
      tags: z.array(z.string()),
      authors: z.array(z.looseObject({ name: z.string(), url: z.string().optional() })).optional(),
      attachments: z
        .array(z.looseObject({ url: z.string(), size_in_bytes: z.number().optional() }))
        .optional(),
    }),
  ),
});

const readJson = (text: string) => jsonFeed.parse(JSON.parse(text));
const titlesIn = (feeds: ReadonlyMap<string, string>, address: string): string[] =>
  readJson(feeds.get(address) ?? "").items.map(({ title }) => title);
const atomOf = (feeds: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...feeds].filter(([address]) => address.endsWith(".xml")));
const entry = '//*[local-name()="entry"][1]';
const at = (name: string): string => `${entry}/*[local-name()="${name}"]`;

describe("which feeds there are", () => {
  test("everything, the lists, each topic, member and person, as Atom and as JSON, in each language", async () => {
    const bases = ["", "news/", "blog/", "statements/"];
    const entries = ["topics/care/", "topics/empty/", "members/wemos/", "people/ada/"];
    const both = (base: string) => [`/${base}feed.xml`, `/${base}feed.json`];
    expect([...drawFeeds(await loadLibrary(files)).keys()]).toEqual([...bases, ...entries].flatMap(both));
    expect([...drawFeeds(await loadLibrary(files, {}, "fr")).keys()]).toEqual(
      bases.map((base) => `fr/${base}`).flatMap(both),
    );
  });

  test("each holds what its page holds", async () => {
    const feeds = drawFeeds(await loadLibrary(files));
    expect(titlesIn(feeds, "/feed.json")).toEqual(["A post", "E", "A blog", "S", "P", "C"]);
    expect(titlesIn(feeds, "/news/feed.json")).toEqual(["A post", "A blog"]);
    expect(titlesIn(feeds, "/blog/feed.json")).toEqual(["A blog"]);
    expect(titlesIn(feeds, "/statements/feed.json")).toEqual(["S"]);
    expect(titlesIn(feeds, "/topics/care/feed.json")).toEqual(["A post"]);
    expect(titlesIn(feeds, "/topics/empty/feed.json")).toEqual([]);
    expect(titlesIn(feeds, "/members/wemos/feed.json")).toEqual(["A post", "S"]);
    expect(titlesIn(feeds, "/people/ada/feed.json")).toEqual(["A post"]);
    expect(titlesIn(drawFeeds(await loadLibrary(files, {}, "fr")), "/fr/feed.json")).toEqual(["Un avis"]);
  });

  test("what is not published yet is in none, also in the preview", async () => {
    const unpublished = {
      "news/2021-01-01-a.md": entryText({ title: "apricot", draft: "true" }),
      "news/2021-01-02-b.md": entryText({ title: "apricot", publish_at: "2027-01-01" }),
      "statements/2021-01-03-c.md": entryText({ title: "apricot", expires_at: "2022-01-01" }),
      "campaigns/d.md": entryText({ title: "apricot", from: "2027" }),
    };
    for (const preview of [false, true])
      for (const text of drawFeeds(await loadLibrary(unpublished, { preview })).values())
        expect(text).not.toContain("apricot");
  });
});

describe("every feed is valid", () => {
  test("Atom by the schema of RFC 4287, JSON Feed by its own", async () => {
    for (const lang of ["en", "fr"]) {
      const feeds = drawFeeds(await loadLibrary(files, {}, lang));
      expect(await atomErrors(atomOf(feeds))).toEqual([]);
      for (const [address, text] of feeds)
        if (address.endsWith(".json")) expect(jsonFeedErrors(text), address).toEqual([]);
    }
  });

  test("and the schemas see mistakes", async () => {
    const library = await loadLibrary(files);
    const atom = drawFeed(library, "/feed.xml");
    const faults = [
      atom.replace("2021-04-07T00:00:00Z", "2021-04-07"),
      atom.replace(/<id>.*?<\/id>/, ""),
      atom.replace("<entry", "<item").replace("</entry>", "</item>"),
      atom.replace("A post", "A & post"),
    ];
    for (const fault of faults) expect(await atomErrors(new Map([["/feed.xml", fault]]))).not.toEqual([]);
    const json = drawFeed(library, "/feed.json");
    expect(jsonFeedErrors(json.replace("2021-04-07T00:00:00Z", "2021-04-07"))).not.toEqual([]);
    expect(jsonFeedErrors(json.replace('"url":"https://', '"url":"//'))).not.toEqual([]);
    expect(jsonFeedErrors(json.replaceAll('"content_html"', '"content"'))).not.toEqual([]);
  });
});

describe("what a feed says of itself", () => {
  test("title, language, author, pictures, where it is and when it changed last", async () => {
    const atom = drawFeed(await loadLibrary(files), "/news/feed.xml");
    const feed = (name: string) => readXml(atom, `/*/*[local-name()="${name}"]`);
    expect(await feed("id")).toBe("tag:river.example.org,2026:feed/news/en");
    expect(await feed("title")).toBe("River: News");
    expect(await feed("updated")).toBe("2021-04-07T00:00:00Z");
    expect(await feed("icon")).toBe("https://river.example.org/assets/symbol-32.png");
    expect(await readXml(atom, '/*/*[local-name()="author"]/*[local-name()="name"]')).toBe(
      "Nurses of the River",
    );
    expect(await readXml(atom, "/*/@xml:lang")).toBe("en");
    expect(await readXml(atom, '/*/*[@rel="self"]/@href')).toBe("https://river.example.org/news/feed.xml");
    expect(await readXml(atom, '/*/*[@rel="alternate"]/@href')).toBe("https://river.example.org/news/");
    expect(atom).toContain('<?xml-stylesheet type="text/css" href="/assets/feed.css"?>');
  });

  test("in the address of --site-url where there is one; ids stay those of site.yaml", async () => {
    const library = await loadLibrary(files, { siteUrl: "https://preview.example.org/" });
    const { items } = readJson(drawFeed(library, "/feed.json"));
    expect(items[0]?.url).toBe("https://preview.example.org/news/post/");
    expect(items[0]?.id).toBe("tag:river.example.org,2026:news/post/en");
  });
});

describe("what a feed says of an entry", () => {
  test("in Atom", async () => {
    const atom = drawFeed(await loadLibrary(files), "/feed.xml");
    const { length } = atom.match(/<entry/g) ?? [];
    expect(length).toBe(6);
    expect(await readXml(atom, at("id"))).toBe("tag:river.example.org,2026:news/post/en");
    expect(await readXml(atom, at("published"))).toBe("2021-04-07T00:00:00Z");
    expect(await readXml(atom, at("summary"))).toBe("What happened.");
    expect(await readXml(atom, `${at("author")}[1]/*[local-name()="uri"]`)).toBe(
      "https://river.example.org/people/ada/",
    );
    expect(await readXml(atom, `count(${at("author")})`)).toBe("3");
    expect(await readXml(atom, `${at("category")}[@term="care"]/@label`)).toBe("Care");
    expect(await readXml(atom, `${at("category")}[@term="news"]/@label`)).toBe("News");
    expect(await readXml(atom, `${at("link")}[@type="image/png"]/@length`)).toBe("1234");
    expect(await readXml(atom, `${at("link")}[@type="application/pdf"]/@length`)).toBe("8");
    expect(await readXml(atom, at("content"))).toContain('<h2 id="words">Words</h2>');
  });

  test("in JSON Feed", async () => {
    const { items } = readJson(drawFeed(await loadLibrary(files), "/feed.json"));
    const [post, event, , statement] = items;
    expect(post).toMatchObject({
      id: "tag:river.example.org,2026:news/post/en",
      url: "https://river.example.org/news/post/",
      title: "A post",
      summary: "What happened.",
      date_published: "2021-04-07T00:00:00Z",
      language: "en",
      authors: [
        { name: "Ada Okello", url: "https://river.example.org/people/ada/" },
        { name: "Wemos", url: "https://river.example.org/members/wemos/" },
        { name: "Somebody" },
      ],
      tags: ["News", "Care"],
      attachments: [{ mime_type: "application/pdf", title: "The report", size_in_bytes: 8 }],
    });
    expect(post?.image).toMatch(/^https:\/\/river\.example\.org\/media\/.+\.png$/);
    expect(event?.image).toMatch(/^https:\/\/river\.example\.org\/share\/\w+\.png$/);
    expect(statement?.authors?.map(({ name }) => name)).toEqual(["Wemos"]);
  });

  test("a month or a year is its first day; a moment is told in UTC; an event is there 60 days before", async () => {
    const library = await loadLibrary({
      "news/a.md": entryText({ title: "Month", date: "2021-03" }),
      "news/b.md": entryText({ title: "Year", date: "2020" }),
      "news/c.md": entryText({ title: "Moment", date: "2021-03-01", publish_at: "2021-03-02T09:30+02:00" }),
      "events/d.md": entryText({ title: "Event", start: "2021-03-01", zone: "UTC" }),
      "events/e.md": entryText({ title: "Told", start: "2027-01-01", zone: "UTC", publish_at: "2025-11-01" }),
      "events/f.md": entryText({ title: "Far", start: "2027-01-01", zone: "UTC" }),
    });
    const { items } = readJson(drawFeed(library, "/feed.json"));
    expect(items.map((item) => [item.title, item.date_modified, item.date_published])).toEqual([
      ["Told", "2025-11-01T00:00:00Z", "2025-11-01T00:00:00Z"],
      ["Moment", "2021-03-02T07:30:00Z", "2021-03-02T07:30:00Z"],
      ["Month", "2021-03-01T00:00:00Z", "2021-03-01T00:00:00Z"],
      ["Event", "2020-12-31T00:00:00Z", undefined],
      ["Year", "2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"],
    ]);
  });
});

describe("a hostile title is shown as it was written", () => {
  const hostile = `"Quotes" 'and' </script><b> & &amp; ]]> <![CDATA[ مرحبا 👩🏾‍⚕️`;

  test("in both formats, and the feed stays valid", async () => {
    const quoted = JSON.stringify(hostile);
    const library = await loadLibrary({
      "site.yaml": `name: ${quoted}\naddress: https://river.example.org\n`,
      "news/2021-01-01-a.md": entryText({ title: quoted, summary: quoted, authors: `[${quoted}]` }, hostile),
    });
    const feeds = drawFeeds(library);
    const atom = feeds.get("/feed.xml") ?? "";
    expect(await atomErrors(atomOf(feeds))).toEqual([]);
    for (const name of ["title", "summary", "author"])
      expect(await readXml(atom, at(name))).toContain(hostile);
    expect(await readXml(atom, `${at("link")}[@rel="enclosure"]/@title`)).toBe(hostile);
    const { title, items } = readJson(feeds.get("/feed.json") ?? "");
    expect([title, items[0]?.title, items[0]?.authors?.[0]?.name]).toEqual([hostile, hostile, hostile]);
    expect(jsonFeedErrors(feeds.get("/feed.json") ?? "")).toEqual([]);
  });

  test("but for the characters that XML cannot hold", async () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");
    const library = await loadLibrary({ "news/2021-01-01-a.md": entryText({ title: "T" }) });
    const [post] = library.all("news");
    const title = `a${controls}\uFFFE\uD800z`;
    const altered = { ...library, all: (type: string) => (type === "news" ? [{ ...post, title }] : []) };
    const feeds = drawFeeds(Object.assign(Object.create(null), altered));
    expect(await readXml(feeds.get("/feed.xml") ?? "", at("title"))).toBe("a\t\n\rz");
    expect(readJson(feeds.get("/feed.json") ?? "").items[0]?.title).toBe(title);
  });
});

describe("ids stay", () => {
  const idsOf = async (file: string, fields: Record<string, string>, body = "") =>
    readJson(drawFeed(await loadLibrary({ [file]: entryText(fields, body) }), "/feed.json")).items.map(
      ({ id }) => id,
    );

  test("when title, date and text change", async () => {
    const before = await idsOf("news/2021-01-01-a.md", { title: "A" });
    expect(before).toEqual(["tag:www.example.org,2026:news/a/en"]);
    expect(await idsOf("news/2022-02-02-a.md", { title: "B", kind: "blog" }, "New.")).toEqual(before);
  });

  test("when the file is renamed and its old address kept as an alias", async () => {
    expect(await idsOf("news/2021-01-01-b.md", { title: "A", aliases: "[/news/a/]" })).toEqual([
      "tag:www.example.org,2026:news/a/en",
    ]);
    expect(await idsOf("news/2021-01-01-c.md", { title: "A", aliases: "[/a/, /news/a/, /news/b/]" })).toEqual(
      ["tag:www.example.org,2026:news/a/en"],
    );
  });

  test("and differ between languages", async () => {
    const post = { "site.yaml": site, "news/a.md": entryText({ title: "A", date: "2021" }) };
    const both = { ...post, "news/a.fr.md": entryText({ title: "A", date: "2021" }) };
    const ids = await Promise.all(
      ["en", "fr"].map(async (lang) => {
        const library = await loadLibrary(both, {}, lang);
        return readJson(
          [...drawFeeds(library)].find(([address]) => address.endsWith("feed.json"))?.[1] ?? "",
        );
      }),
    );
    expect(ids.map(({ items }) => items[0]?.id)).toEqual([
      "tag:river.example.org,2026:news/a/en",
      "tag:river.example.org,2026:news/a/fr",
    ]);
  });
});

describe("long lists go on in further documents (RFC 5005)", () => {
  const days = Array.from({ length: 65 }, (_, i) =>
    DateTime.fromISO("2021-01-01", { zone: "utc" }).plus({ days: i }).toISODate(),
  );
  const many = Object.fromEntries(
    days.map((day, i) => [`news/${day}-p${i}.md`, entryText({ title: `P${i}`, topics: "[t]" }, "Text.")]),
  );
  const all = { ...many, "topics/t.md": entryText({ title: "T" }) };

  test("a walk along `next` meets every entry once, newest first; `previous` leads back", async () => {
    const feeds = drawFeeds(await loadLibrary(all));
    const seen: string[] = [];
    const way: string[] = [];
    for (let address = "/news/feed.xml"; address !== ""; ) {
      const atom = feeds.get(address) ?? "";
      const link = async (rel: string) =>
        (await readXml(atom, `/*/*[@rel="${rel}"]/@href`)).replace("https://www.example.org", "");
      expect(await link("self")).toBe(address);
      expect(await link("first")).toBe("/news/feed.xml");
      expect(await link("last")).toBe("/news/feed/page/3.xml");
      expect(await link("previous")).toBe(way.at(-1) ?? "");
      seen.push(...[...atom.matchAll(/\n<title>(P\d+)</g)].map(([, title = ""]) => title));
      way.push(address);
      address = await link("next");
    }
    expect(way).toEqual(["/news/feed.xml", "/news/feed/page/2.xml", "/news/feed/page/3.xml"]);
    expect(seen).toEqual(days.map((_, i) => `P${64 - i}`));
  });

  test("the same along `next_url`", async () => {
    const feeds = drawFeeds(await loadLibrary(all));
    const counts: number[] = [];
    for (let address: string | undefined = "/feed.json"; address !== undefined; ) {
      const { items, next_url }: z.infer<typeof jsonFeed> = readJson(feeds.get(address) ?? "");
      counts.push(items.length);
      address = next_url?.replace("https://www.example.org", "");
    }
    expect(counts).toEqual([30, 30, 5]);
  });

  test("a topic has its newest 30", async () => {
    const { items, next_url } = readJson(drawFeed(await loadLibrary(all), "/topics/t/feed.json"));
    expect([items.length, items[0]?.title, next_url]).toEqual([30, "P64", undefined]);
  });

  test("behind 300 entries with summaries only, and valid", async () => {
    const posts = Array.from({ length: 301 }, (_, i) => [
      `news/p${i}.md`,
      entryText({ title: `P${i}`, date: "2021-01-01", summary: `Summary ${i}` }, "The text."),
    ]);
    const feeds = drawFeeds(await loadLibrary(Object.fromEntries(posts)));
    const [tenth, eleventh] = [10, 11].map((n) => readJson(feeds.get(`/feed/page/${n}.json`) ?? ""));
    expect(tenth?.items[0]?.content_html).toContain("The text.");
    expect(eleventh?.items[0]?.content_text).toMatch(/^Summary \d+$/);
    expect(jsonFeedErrors(feeds.get("/feed/page/11.json") ?? "")).toEqual([]);
    const atom = new Map([["/a.xml", feeds.get("/feed/page/11.xml") ?? ""]]);
    expect(await atomErrors(atom)).toEqual([]);
    expect(atom.get("/a.xml")).not.toContain("<content");
  });
});
