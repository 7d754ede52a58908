import { describe, expect, test } from "vitest";
import { entryText, loadLibrary, pixel } from "../../fixtures/content.ts";
import { textOf } from "../../output/document.ts";
import { htmlErrors } from "../../output/validity.ts";
import { drawPage, drawPages } from "../draw.ts";
import { expandGraph, graphTexts, idsIn, nodeOf, objectsIn, readGraph } from "./read-graph.ts";

const origin = "https://river.example.org";
const post = (fields: Record<string, string>, body = "Text.\n") => entryText({ title: "T", ...fields }, body);

const files = {
  "site.yaml": `name: Nurses of the River
short_name: River
description: Nurses along the river.
address: ${origin}/
languages: [en, fr]
contact: {email: info@river.example.org}
social: [{title: T, link: "https://social.example.org/river"}, {title: About, link: pages/about.md}]
`,
  "topics/water.md": entryText({ title: "Clean water" }),
  "people/ada.md": entryText(
    {
      name: "Ada Okello",
      honorific: "Dr",
      aliases: "[A. Okello, /old/ada/]",
      organisations:
        '[{member: ferry, role: Director}, {name: Harbour, to: "2020"}, {name: Sea, from: "2019", to: "2026"}]',
      links: '[{title: Own, link: "https://ada.example.org/"}]',
      photo: "{src: a.png, alt: Ada}",
    },
    "Ada nurses.\n",
  ),
  "people/a.png": pixel,
  "members/ferry.md": entryText({
    name: "Ferry Nurses",
    acronym: "FN",
    kind: "union",
    countries: "[UG]",
    joined: "2020",
    website: "https://ferry.example.org",
  }),
  "members/gone.md": entryText({
    name: "Gone",
    kind: "ngo",
    countries: "[UG, KE]",
    joined: "2018",
    left: "2020",
  }),
  "news/2021-06-01-b.md": post({
    kind: "blog",
    authors: "[ada, ferry, Somebody]",
    topics: "[water]",
    members: "[ferry]",
    updated: "2022-02-03",
  }),
  "news/2021-06-02-n.md": post({ title: "News" }),
  "news/2021-06-02-n.fr.md": post({ title: "Nouvelle" }),
  "statements/2021-05-12-all.md": post({}),
  "statements/2021-05-13-some.md": post({ members: "[ferry]" }),
  "publications/2021-07-01-p.md": post({
    kind: "report",
    publishers: "[ferry, Press]",
    authors: "[ada]",
    files: "[{src: p.pdf, title: All of it}]",
  }),
  "publications/p.pdf": "%PDF-1.4",
  "events/e.md": entryText({
    title: "E",
    start: "2021-03-27T15:00",
    end: "2021-03-28T15:00",
    zone: "Europe/Zurich",
    place: "Basel",
    online: "true",
    organisers: "[ferry, WHO]",
    speakers: "[ada, Bo]",
    registration: '{url: "https://form.example.org/"}',
  }),
  "events/c.md": entryText({ title: "C", start: "2021-05-01", zone: "Africa/Kampala", cancelled: "true" }),
  "events/o.md": entryText({ title: "O", start: "2021-05-02", zone: "Africa/Kampala", online: "true" }),
  "pages/about.md": entryText({ title: "About us" }),
  "campaigns/c.md": entryText({ title: "Campaign", from: "2013" }),
  "years/2021.md": entryText({ year: "2021" }),
};

const pageIn = async (address: string, lang = "en") =>
  drawPage(await loadLibrary(files, {}, lang), address).html;

describe("the graph of a page", () => {
  test("is one, and says of every page what it is, at its own address", async () => {
    for (const lang of ["en", "fr"])
      for (const [address, html] of drawPages(await loadLibrary(files, {}, lang))) {
        const isHidden = html.includes('<meta name="robots" content="noindex"');
        expect(graphTexts(html), address).toHaveLength(isHidden ? 0 : 1);
        if (isHidden) continue;
        const [page] = readGraph(html);
        expect(page, address).toMatchObject({ "@id": origin + address, inLanguage: lang });
        expect(page?.["@type"]).toMatch(/^(Web|Collection|Profile)Page$/);
      }
  });

  test("is read by a processor of JSON-LD: nothing in it is dropped, and nothing is fetched", async () => {
    for (const [address, html] of drawPages(await loadLibrary(files)))
      for (const json of graphTexts(html)) {
        const expanded = objectsIn(await expandGraph(json));
        for (const thing of objectsIn(readGraph(html)).filter((found) => "name" in found))
          expect(
            expanded.some(
              (found) =>
                JSON.stringify(found["https://schema.org/name"]) ===
                JSON.stringify([{ "@value": thing.name }]),
            ),
            address,
          ).toBe(true);
        const types = expanded.flatMap((found) => found["@type"] ?? []);
        expect(types.length, address).toBeGreaterThan(0);
        for (const type of types) expect(type).toMatch(/^https:\/\/schema\.org\/[A-Z]/);
      }
  });

  test("refers only to what it or another page of the site describes, and has one thing for each id", async () => {
    const pages = ["en", "fr"].map(async (lang) => [
      ...drawPages(await loadLibrary(files, {}, lang)).values(),
    ]);
    const graphs = (await Promise.all(pages))
      .flat()
      .flatMap((html) => (graphTexts(html).length === 1 ? [readGraph(html)] : []));
    const known = new Set(graphs.flatMap((graph) => idsIn(graph).described));
    expect(known.size).toBeGreaterThan(30);
    for (const graph of graphs) {
      const { described, referred } = idsIn(graph);
      expect(referred.filter((id) => !known.has(id))).toEqual([]);
      const top = graph.map((node) => node["@id"]);
      expect(new Set(top).size).toBe(top.length);
      expect(described.every((id) => id.startsWith(`${origin}/`))).toBe(true);
    }
  });

  test("leads from home to the page by its breadcrumbs", async () => {
    expect(nodeOf(await pageIn("/fr/news/n/", "fr"), "WebPage").breadcrumb).toEqual({
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Accueil", item: `${origin}/fr/` },
        { "@type": "ListItem", position: 2, name: "Actualités", item: `${origin}/fr/news/` },
        { "@type": "ListItem", position: 3, name: "Nouvelle" },
      ],
    });
    expect(nodeOf(await pageIn("/"), "WebPage")).not.toHaveProperty("breadcrumb");
  });
});

describe("the coalition", () => {
  test("is told whole on the home page, with the site and its search", async () => {
    const html = await pageIn("/");
    expect(nodeOf(html, "NGO")).toEqual({
      "@type": "NGO",
      "@id": `${origin}/#organization`,
      name: "Nurses of the River",
      alternateName: "River",
      description: "Nurses along the river.",
      url: `${origin}/`,
      logo: `${origin}/assets/symbol-180.png`,
      sameAs: ["https://social.example.org/river"],
      contactPoint: { "@type": "ContactPoint", contactType: "secretariat", email: "info@river.example.org" },
      member: [
        {
          "@type": "Organization",
          "@id": `${origin}/members/ferry/#organization`,
          name: "Ferry Nurses",
          url: "https://ferry.example.org",
        },
      ],
    });
    expect(nodeOf(html, "WebSite")).toMatchObject({
      "@id": `${origin}/#website`,
      url: `${origin}/`,
      potentialAction: {
        "@type": "SearchAction",
        target: { urlTemplate: `${origin}/search/?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    });
  });

  test("is one in all languages; each has its site", async () => {
    const html = await pageIn("/fr/", "fr");
    expect(nodeOf(html, "NGO")["@id"]).toBe(`${origin}/#organization`);
    expect(nodeOf(html, "WebSite")).toMatchObject({ "@id": `${origin}/fr/#website`, url: `${origin}/fr/` });
  });

  test("is told with its members among them, and in short where it publishes", async () => {
    expect(nodeOf(await pageIn("/members/"), "NGO")).toHaveProperty("member");
    expect(nodeOf(await pageIn("/news/n/"), "NGO")).not.toHaveProperty("member");
    expect(readGraph(await pageIn("/about/"))).toHaveLength(1);
  });
});

describe("what a page is about", () => {
  test("a blog: who wrote it, when, on what", async () => {
    const html = await pageIn("/news/b/");
    expect(nodeOf(html, "WebPage").mainEntity).toEqual({ "@id": `${origin}/news/b/#article` });
    expect(nodeOf(html, "BlogPosting")).toMatchObject({
      "@id": `${origin}/news/b/#article`,
      headline: "T",
      datePublished: "2021-06-01",
      dateModified: "2022-02-03",
      author: [
        { "@type": "Person", "@id": `${origin}/people/ada/#person`, name: "Dr Ada Okello" },
        { "@type": "Organization", "@id": `${origin}/members/ferry/#organization`, name: "Ferry Nurses" },
        { "@type": "Person", name: "Somebody" },
      ],
      about: [{ "@type": "Thing", "@id": `${origin}/topics/water/#topic`, name: "Clean water" }],
      publisher: { "@id": `${origin}/#organization` },
    });
  });

  test("news that nobody signed is by the coalition", async () => {
    expect(nodeOf(await pageIn("/news/n/"), "NewsArticle").author).toEqual({
      "@id": `${origin}/#organization`,
    });
  });

  test("a statement is by the members who issued it, or by the coalition", async () => {
    expect(nodeOf(await pageIn("/statements/all/"), "Article").author).toEqual({
      "@id": `${origin}/#organization`,
    });
    expect(nodeOf(await pageIn("/statements/some/"), "Article").author).toMatchObject([
      { name: "Ferry Nurses" },
    ]);
  });

  test("a publication is a report by its authors, from its publishers, in its files", async () => {
    expect(nodeOf(await pageIn("/publications/p/"), "Report")).toMatchObject({
      author: [{ name: "Dr Ada Okello" }],
      publisher: [{ name: "Ferry Nurses" }, { "@type": "Organization", name: "Press" }],
      encoding: [{ "@type": "MediaObject", name: "All of it", inLanguage: "en" }],
    });
  });

  test("an event has the offset of its place on each of its days, also where summer time begins between them", async () => {
    expect(nodeOf(await pageIn("/events/e/"), "Event")).toMatchObject({
      startDate: "2021-03-27T15:00+01:00",
      endDate: "2021-03-28T15:00+02:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      location: [
        { "@type": "Place", name: "Basel", address: "Basel" },
        { "@type": "VirtualLocation", url: "https://form.example.org/" },
      ],
      organizer: [{ name: "Ferry Nurses" }, { "@type": "Organization", name: "WHO" }],
      performer: [{ name: "Dr Ada Okello" }, { "@type": "Person", name: "Bo" }],
    });
  });

  test("a cancelled event says so; a whole day stays a day; an unknown place is not made up", async () => {
    const event = nodeOf(await pageIn("/events/c/"), "Event");
    expect(event).toMatchObject({
      startDate: "2021-05-01",
      eventStatus: "https://schema.org/EventCancelled",
    });
    expect(event).not.toHaveProperty("location");
    expect(event).not.toHaveProperty("eventAttendanceMode");
    expect(nodeOf(await pageIn("/events/o/"), "Event")).toMatchObject({
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: [{ "@type": "VirtualLocation", url: `${origin}/events/o/` }],
    });
  });

  test("a person belongs where they are today", async () => {
    const person = nodeOf(await pageIn("/people/ada/"), "Person");
    expect(person).toMatchObject({
      "@id": `${origin}/people/ada/#person`,
      name: "Ada Okello",
      honorificPrefix: "Dr",
      alternateName: ["A. Okello"],
      jobTitle: "Director",
      affiliation: [{ name: "Ferry Nurses" }, { name: "Sea" }],
      sameAs: ["https://ada.example.org/"],
    });
    expect(person.image).toMatch(/^https:\/\/river\.example\.org\/.+\.png$/);
    expect(person.affiliation).toHaveLength(2);
  });

  test("an organisation belongs to the coalition while it is a member", async () => {
    expect(nodeOf(await pageIn("/members/ferry/"), "Organization")).toMatchObject({
      "@id": `${origin}/members/ferry/#organization`,
      alternateName: ["FN"],
      url: "https://ferry.example.org",
      address: { "@type": "PostalAddress", addressCountry: "UG" },
      memberOf: { "@id": `${origin}/#organization` },
    });
    const former = nodeOf(await pageIn("/members/gone/"), "Organization");
    expect(former).not.toHaveProperty("memberOf");
    expect(former).not.toHaveProperty("address");
  });

  test("a list is of its pages, and as new as its newest entry", async () => {
    expect(nodeOf(await pageIn("/news/"), "CollectionPage")).toMatchObject({
      dateModified: "2022-02-03",
      hasPart: [{ "@id": `${origin}/news/n/` }, { "@id": `${origin}/news/b/` }],
    });
    expect(nodeOf(await pageIn("/topics/water/"), "CollectionPage").dateModified).toBe("2022-02-03");
    expect(nodeOf(await pageIn("/events/"), "CollectionPage")).not.toHaveProperty("dateModified");
  });
});

describe("a hostile title", () => {
  const hostile = `</script><!-- "q" 'a' & <script>alert(1)</script> \u2028 عنوان 🩺 {{x}} ]]>`;
  const quoted = JSON.stringify(hostile);
  const evil = {
    "site.yaml": `name: ${quoted}\nshort_name: ${quoted}\ndescription: ${quoted}\naddress: ${origin}\n`,
    "topics/t.md": entryText({ title: quoted }),
    "members/m.md": entryText({
      name: quoted,
      acronym: quoted,
      kind: "ngo",
      countries: "[UG]",
      joined: "2020",
    }),
    "people/p.md": entryText({
      name: quoted,
      honorific: quoted,
      organisations: `[{name: ${quoted}, role: ${quoted}}]`,
    }),
    "news/2021-01-01-a.md": post({
      title: quoted,
      summary: quoted,
      authors: `[${quoted}]`,
      topics: "[t]",
      members: "[m]",
    }),
    "statements/2021-01-01-s.md": post({ title: quoted, summary: quoted }),
    "publications/2021-01-01-p.md": post({ title: quoted, kind: "report", publishers: `[${quoted}]` }),
    "events/e.md": entryText({
      title: quoted,
      start: "2021-01-01",
      zone: "UTC",
      place: quoted,
      speakers: `[${quoted}]`,
    }),
  };

  test("stays itself in every graph, and none of its signs is one of HTML's", async () => {
    const library = await loadLibrary(evil);
    const written = hostile.normalize();
    let seen = 0;
    for (const [address, html] of drawPages(library)) {
      if (/search|404/.test(address)) continue;
      const [json = ""] = graphTexts(html);
      expect(json, address).not.toMatch(/[<>&\u2028\u2029]/);
      expect(await expandGraph(json), address).not.toEqual([]);
      seen += objectsIn(readGraph(html)).filter((found) => (found.headline ?? found.name) === written).length;
      expect(await htmlErrors({ address, html })).toEqual([]);
    }
    expect(seen).toBeGreaterThan(30);
    const { html, root } = drawPage(library, "/news/a/");
    expect(nodeOf(html, "NewsArticle")).toMatchObject({ headline: written, description: written });
    expect(textOf(root, "h1")).toContain("alert(1)");
  });
});
