import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { drawPage, drawPages } from "./draw.ts";
import { drawFeeds } from "./draw-feeds.ts";

const files = {
  "site.yaml": `name: Nurses of the River
short_name: River
address: https://river.example.org/
languages: [en, fr]
`,
  "news/2021-04-07-a.md": entryText({ title: "A", topics: "[care]" }),
  "topics/care.md": entryText({ title: "Care & more" }),
  "members/wemos.md": entryText({ name: "Wemos", kind: "foundation", countries: "NL" }),
  "people/ada.md": entryText({ name: "Ada Okello" }),
  "pages/about.md": entryText({ title: "About" }),
  "pages/about.fr.md": entryText({ title: "Qui" }),
};

describe("/feeds/", () => {
  test("lists every feed that there is, each with its page", async () => {
    for (const lang of ["en", "fr"]) {
      const library = await loadLibrary(files, {}, lang);
      const { root } = drawPage(library, library.localPath("/feeds/"));
      const listed = attributes(root, "href", ".feed-list a");
      const isFeed = (address: string) => /\.(xml|json)$/.test(address);
      expect(listed.filter(isFeed)).toEqual([...drawFeeds(library).keys()]);
      const pages = drawPages(library);
      expect(listed.filter((address) => !isFeed(address) && !pages.has(address))).toEqual([]);
    }
  });

  test("lists the calendar of everything, and of each topic and member that has events", async () => {
    const event = entryText({ title: "E", start: "2021-05-01", zone: "UTC", topics: "[care]" });
    const { root } = drawPage(await loadLibrary({ ...files, "events/e.md": event }), "/feeds/");
    const calendars = attributes(root, "href", ".feed-list a").filter((address) => address.endsWith(".ics"));
    expect(calendars).toEqual(["/calendar.ics", "/topics/care/calendar.ics"]);
  });

  test("gives the whole address to copy, and a button for it", async () => {
    const { root } = drawPage(await loadLibrary(files), "/feeds/");
    expect(textOf(root, "#topics-care-feed-xml")).toBe("https://river.example.org/topics/care/feed.xml");
    expect(textOf(root, "#feed-xml")).toBe("https://river.example.org/feed.xml");
    for (const id of attributes(root, "data-copies")) expect(root.querySelector(`#${id}`), id).not.toBeNull();
    expect(attributes(root, "data-copies")).toHaveLength(7);
  });

  test("is linked at the foot of every page, in its language", async () => {
    for (const lang of ["en", "fr"]) {
      const library = await loadLibrary(files, {}, lang);
      for (const address of drawPages(library).keys())
        expect(attributes(drawPage(library, address).root, "href", ".site-footer a"), address).toContain(
          library.localPath("/feeds/"),
        );
    }
  });

  test("may be introduced by a page", async () => {
    const introduced = {
      ...files,
      "pages/f.md": entryText({ title: "Follow", address: "/feeds/" }, "Hello."),
    };
    const { root } = drawPage(await loadLibrary(introduced), "/feeds/");
    expect(textOf(root, "h1")).toBe("Follow");
    expect(textOf(root, ".prose")).toBe("Hello.");
  });
});

describe("feed readers find", () => {
  test.each([
    ["/", "/feed", "Nurses of the River"],
    ["/about/", "/feed", "Nurses of the River"],
    ["/news/a/", "/feed", "Nurses of the River"],
    ["/members/", "/feed", "Nurses of the River"],
    ["/news/", "/news/feed", "River: News"],
    ["/blog/", "/blog/feed", "River: Blog"],
    ["/statements/", "/statements/feed", "River: Statements"],
    ["/topics/care/", "/topics/care/feed", "River: Care & more"],
    ["/members/wemos/", "/members/wemos/feed", "River: Wemos"],
    ["/people/ada/", "/people/ada/feed", "River: Ada Okello"],
  ])("on %s the feeds %s.xml and .json", async (address, feed, title) => {
    const library = await loadLibrary(files);
    const { root } = drawPage(library, address);
    const links = ["application/atom+xml", "application/feed+json"].map((type) => {
      const selector = `link[rel="alternate"][type="${type}"]`;
      return [...attributes(root, "href", selector), ...attributes(root, "title", selector)];
    });
    expect(links).toEqual([
      [`${feed}.xml`, title],
      [`${feed}.json`, title],
    ]);
    for (const [href] of links) expect(drawFeeds(library).has(href ?? "")).toBe(true);
  });

  test("on a French page the French feeds", async () => {
    const { root } = drawPage(await loadLibrary(files, {}, "fr"), "/fr/news/");
    expect(attributes(root, "href", 'link[type="application/atom+xml"]')).toEqual(["/fr/news/feed.xml"]);
  });
});
