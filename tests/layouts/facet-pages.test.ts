import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import facets from "../../layouts/feeds/facets.ts";
import { facetedLists } from "../../layouts/page.ts";
import type { Library } from "../../scripts/model/views.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, parseHtml, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage, drawPages } from "./draw.ts";

const files = {
  "site.yaml": "name: C\naddress: https://www.example.org\nlanguages: [en, fr]\n",
  "topics/pay.md": entryText({ title: "Pay" }),
  "topics/pay.fr.md": entryText({ title: "Salaires" }),
  "members/a.md": entryText({ name: "A", kind: "ngo", countries: "[NL]", roles: "[{role: observer}]" }),
  "members/b.md": entryText({ name: "B", kind: "union", countries: "[global]" }),
  "members/c.md": entryText({ name: "C", kind: "union", countries: "[UG]", joined: "2019" }),
  "statements/2021-01-01-s.md": entryText({ title: "S", kind: "declaration" }),
  "publications/2019-01-01-p.md": entryText({ title: "P", kind: "report", link: "https://example.org/" }),
  "publications/2019-01-01-p.fr.md": entryText({ title: "P", kind: "report", link: "https://example.org/" }),
  "news/2018-01-01-old.md": entryText({ title: "Old", kind: "briefing" }),
  "news/2018-01-02-blog.md": entryText({
    title: "Blog",
    kind: "blog",
    authors: "[Ada Okello]",
    topics: "[pay]",
  }),
  "news/2018-01-02-blog.fr.md": entryText({
    title: "Blog",
    kind: "blog",
    authors: "[Ada Okello]",
    topics: "[pay]",
  }),
  ...Object.fromEntries(
    Array.from({ length: 21 }, (_, i) => [
      `news/2021-03-${String(i + 1).padStart(2, "0")}-n${i}.md`,
      entryText({ title: `Post ${i}`, topics: "[pay]", authors: `[Author ${i}]` }),
    ]),
  ),
};
const load = (lang: string): Promise<Library> => loadLibrary(files, {}, lang);
const facetPage = /^(\/fr)?\/(news|blog|members|statements|publications)\/[a-z]+\/[^/]+\/(page\/\d+\/)?$/;

describe("the pages of facets", () => {
  test("stand at an address of their own, with pages that continue them", async () => {
    const addresses = [...drawPages(await load("en")).keys()];
    for (const address of [
      "/news/kind/briefing/",
      "/news/topic/pay/",
      "/news/topic/pay/page/2/",
      "/news/year/2021/page/2/",
      "/news/author/ada-okello/",
      "/blog/year/2018/",
      "/members/country/nl/",
      "/members/country/global/",
      "/members/region/africa/",
      "/members/kind/union/",
      "/members/role/observer/",
      "/statements/kind/declaration/",
      "/statements/year/2021/",
      "/publications/kind/report/",
      "/publications/year/2019/",
      "/publications/language/en/",
    ])
      expect(addresses).toContain(address);
    expect(addresses).not.toContain("/news/kind/blog/");
    expect(addresses).not.toContain("/news/year/2018/page/2/");
  });

  test.each(["en", "fr"])("each has entries, as many over its pages as it says (%s)", async (lang) => {
    const library = await load(lang);
    const pages = [...drawPages(library)].filter(
      ([address]) => facetPage.test(address) && !/^\/news\/page/.test(address),
    );
    expect(pages.length).toBeGreaterThan(5);
    const shown = new Map<string, number>();
    for (const [address, html] of pages) {
      const root = parseHtml(html);
      const items = root.querySelectorAll(".faceted-items li").length;
      expect(items, address).toBeGreaterThan(0);
      const first = address.replace(/page\/\d+\/$/, "");
      shown.set(first, (shown.get(first) ?? 0) + items);
    }
    for (const [address, items] of shown)
      expect(textOf(drawPage(library, address).root, ".faceted-status"), address).toMatch(
        new RegExp(`^${items} r[eé]sult`),
      );
  });

  test("say what they are, lead to their list and are their own canonical address", async () => {
    const library = await load("en");
    const { root } = drawPage(library, "/news/topic/pay/page/2/");
    expect(textOf(root, "h1")).toBe("News on Pay, page 2");
    expect(attributes(root, "href", ".breadcrumbs a")).toEqual(["/", "/news/", "/news/topic/pay/"]);
    expect(attributes(root, "href", 'link[rel="canonical"]')).toEqual([
      "https://www.example.org/news/topic/pay/page/2/",
    ]);
    expect(attributes(root, "href", ".facets-back a")).toEqual(["/news/"]);
    expect(attributes(root, "href", ".pagination a")).toEqual(["/news/topic/pay/"]);
  });

  test.each([
    ["en", "/news/year/2021/", "News of 2021"],
    ["en", "/news/kind/briefing/", "News: Briefings"],
    ["en", "/blog/author/ada-okello/", "Blog by Ada Okello"],
    ["en", "/members/country/nl/", "Members in the Netherlands"],
    ["en", "/members/country/ug/", "Members in Uganda"],
    ["en", "/members/country/global/", "Members that work worldwide"],
    ["en", "/members/region/africa/", "Members in Africa"],
    ["en", "/members/role/observer/", "Members: Observer"],
    ["en", "/publications/language/en/", "Publications in English"],
    ["fr", "/fr/blog/topic/pay/", "Blog sur le thème «\u00a0Salaires\u00a0»"],
    ["fr", "/fr/publications/kind/report/", "Publications\u00a0: Rapports"],
    ["fr", "/fr/publications/language/fr/", "Publications en français"],
  ])("in %s, %s is called “%s”", async (lang, address, title) => {
    // `textOf` makes every space a plain one.
    expect(textOf(drawPage(await load(lang), address).root, "h1")).toBe(title.replaceAll("\u00a0", " "));
  });

  test("mark the value that they are about, and no page of the whole list marks one", async () => {
    const library = await load("en");
    const marked = (address: string) =>
      attributes(drawPage(library, address).root, "href", ".facets a[aria-current]");
    expect(marked("/news/topic/pay/")).toEqual(["/news/topic/pay/"]);
    expect(marked("/news/topic/pay/page/2/")).toEqual(["/news/topic/pay/"]);
    expect(marked("/news/")).toEqual([]);
  });

  test("are valid HTML", async () => {
    for (const lang of ["en", "fr"])
      for (const [address, html] of drawPages(await load(lang)))
        expect(await htmlErrors({ address, html })).toEqual([]);
  });
});

describe("the ways to narrow a list down", () => {
  test("offer each value with its number, on the list and on its continuation", async () => {
    const library = await load("en");
    for (const address of ["/news/", "/news/page/2/"]) {
      const { root } = drawPage(library, address);
      expect(textOf(root, "#facet-kind")).toBe("KindNews items 21Blog posts 1Briefings 1");
    }
  });

  test("of many values the list folds the later ones; other pages leave them to the list", async () => {
    const library = await load("en");
    const start = drawPage(library, "/news/").root;
    expect(attributes(start, "href", "#facet-author a")).toHaveLength(22);
    expect(textOf(start, "#facet-author summary")).toBe("16 more");
    const next = drawPage(library, "/news/page/2/").root;
    expect(attributes(next, "href", "#facet-author a")).toHaveLength(7);
    expect(attributes(next, "href", "#facet-author p a")).toEqual(["/news/#facet-author"]);
    const chosen = drawPage(library, "/news/author/author-9/").root;
    expect(attributes(chosen, "href", "#facet-author a[aria-current]")).toEqual(["/news/author/author-9/"]);
  });

  test("the script that filters in place comes with the beginning of a list only", async () => {
    const library = await load("en");
    const scripts = (address: string) => attributes(drawPage(library, address).root, "src", "script");
    expect(scripts("/members/")).toContain("/assets/filter.js");
    for (const address of ["/news/page/2/", "/news/topic/pay/", "/events/", "/topics/"])
      expect(scripts(address)).not.toContain("/assets/filter.js");
  });

  test("a list in which nothing stands offers none", async () => {
    const { root } = drawPage(await loadLibrary({}), "/news/");
    expect(root.querySelector(".facets")).toBeNull();
    expect(textOf(root, ".empty")).toBe("There is nothing here yet.");
  });
});

describe("facets.json", () => {
  /** Facet → value → addresses of its entries, as the script reads them from the file of a list. */
  function readBack(library: Library, name: (typeof facetedLists)[number]) {
    const list = library.list(name);
    const [file] = facets.files(list);
    const data: Record<string, Record<string, number[]>> = JSON.parse(file?.text ?? "{}");
    const read = Object.entries(data).map(([facet, values]) => [
      facet,
      Object.fromEntries(
        Object.entries(values).map(([slug, distances]) => {
          let place = -1;
          const addresses = distances.map((distance) => {
            place += distance;
            return list.entries[place]?.address;
          });
          return [slug, addresses];
        }),
      ),
    ]);
    return { address: file?.address, values: Object.fromEntries(read) };
  }

  test.each(["en", "fr"])("says of every list which entries have which value (%s)", async (lang) => {
    const library = await load(lang);
    for (const list of facets.items(library)) {
      const { address, values } = readBack(library, list.name);
      expect(address).toBe(`${list.address}facets.json`);
      for (const facet of list.facets)
        for (const { slug, entries } of facet.values)
          expect(values[facet.name][slug]).toEqual(entries.map((entry) => entry.address));
    }
    expect(facets.items(library).map(({ name }) => name)).toEqual(
      facetedLists.filter((name) => library.list(name).entries.length > 0),
    );
  });

  test("the places are those of the entries on the pages of the list", async () => {
    const library = await load("en");
    const shown = (address: string, items: string) =>
      attributes(drawPage(library, address).root, "href", `${items} a`);
    const entriesOf = (name: (typeof facetedLists)[number]) =>
      library.list(name).entries.map(({ address }) => address);
    expect([...shown("/news/", ".entry-item"), ...shown("/news/page/2/", ".entry-item")]).toEqual(
      entriesOf("news"),
    );
    expect(shown("/members/", ".member-list li")).toEqual(entriesOf("members"));
  });

  test("of 10,000 posts with 12 topics and 300 authors is at most 80 KB, compressed", async () => {
    const { entries, ...news } = (await load("en")).list("news");
    const [post] = entries;
    if (post === undefined) throw new Error("There is no post.");
    const posts = Array.from({ length: 10_000 }, () => ({ ...post }));
    // A linear congruential generator (Knuth): the same scattered values in every run.
    let state = 1;
    const random = (below: number): number => {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return Math.floor((state / 2 ** 32) * below);
    };
    const scattered = (name: "topic" | "author", count: number) => {
      const owners = posts.map(() => random(count));
      const values = Array.from({ length: count }, (_, value) => ({
        key: `${name}-${value}`,
        slug: `${name}-${value}`,
        title: undefined,
        address: "/",
        entries: posts.filter((_post, place) => owners[place] === value),
      }));
      return { name, values };
    };
    const [file] = facets.files({
      ...news,
      entries: posts,
      facets: [scattered("topic", 12), scattered("author", 300)],
    });
    expect(brotliCompressSync(file?.text ?? "").length).toBeLessThanOrEqual(80_000);
  });
});
