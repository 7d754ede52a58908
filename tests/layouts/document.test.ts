import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, parseHtml, textOf } from "../output/document.ts";
import { drawPage, drawPages } from "./draw.ts";

const files = {
  "site.yaml": `name: Nurses of the River
short_name: River
description: Nurses along the river.
address: https://river.example.org/
languages: [en, fr]
menu: [{title: News, link: /news/}, {title: About, link: pages/about.md}, {title: Far, link: "https://example.org/"}]
`,
  "pages/about.md": entryText({ title: "About us", summary: "Who we are." }, "## Words\n"),
  "pages/about.fr.md": entryText({ title: "Qui nous sommes", menu: "Qui ?" }, "Des infirmières.\n"),
  "pages/team.md": entryText({ title: "Team" }),
  "news/2021-01-01-a.md": entryText({ title: "A post" }, "The first lines of the text.\n"),
};

describe("the head of a page", () => {
  test("names page and coalition; the home page the coalition alone", async () => {
    const library = await loadLibrary(files);
    expect(textOf(drawPage(library, "/about/").root, "title")).toBe("About us – River");
    expect(textOf(drawPage(library, "/").root, "title")).toBe("Nurses of the River");
  });

  test("describes it by its summary, the beginning of its text, or the coalition", async () => {
    const library = await loadLibrary(files);
    const description = (address: string) =>
      attributes(drawPage(library, address).root, "content", 'meta[name="description"]');
    expect(description("/about/")).toEqual(["Who we are."]);
    expect(description("/news/a/")).toEqual(["The first lines of the text."]);
    expect(description("/news/")).toEqual(["Nurses along the river."]);
  });

  test("has its canonical address, unless it says nothing of its own and is kept out of search engines", async () => {
    for (const [address, html] of drawPages(await loadLibrary(files))) {
      const isHidden = address === "/search/" || address === "/404.html";
      expect(
        html.includes(`<link rel="canonical" href="https://river.example.org${address}"/>`),
        address,
      ).toBe(!isHidden);
      expect(html.includes('<meta name="robots" content="noindex"/>'), address).toBe(isHidden);
    }
  });

  test("loads one style, the theme before it, and one module; the search page and lists with facets their own too", async () => {
    const frame = ['<script src="/assets/theme.js">', '<script type="module" src="/assets/site.js">'];
    const filter = ['<script type="module" src="/assets/filter.js">'];
    const own = new Map([
      ["/search/", ['<script type="module" src="/assets/search.js">']],
      ...["news", "blog", "statements", "publications", "members"].map((list): [string, string[]] => [
        `/${list}/`,
        filter,
      ]),
    ]);
    for (const [address, html] of drawPages(await loadLibrary(files))) {
      expect(html.match(/<link rel="stylesheet"[^>]*>/g), address).toHaveLength(1);
      expect(html.indexOf("theme.js"), address).toBeLessThan(html.indexOf("site.css"));
      expect(html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? [], address).toEqual([
        ...frame,
        ...(own.get(address) ?? []),
      ]);
    }
  });
});

describe("translations", () => {
  test("of a page are named in its head and linked in its foot, each in its own language", async () => {
    const { root, html } = drawPage(await loadLibrary(files), "/about/");
    expect(attributes(root, "hreflang", "link[hreflang]")).toEqual(["en", "fr", "x-default"]);
    expect(attributes(root, "href", "link[hreflang]")).toEqual([
      "https://river.example.org/about/",
      "https://river.example.org/fr/about/",
      "https://river.example.org/about/",
    ]);
    expect(html).toContain('<a href="/fr/about/" hreflang="fr" lang="fr">français</a>');
  });

  test("lead back; the page and its words are in its language", async () => {
    const { root, html } = drawPage(await loadLibrary(files, {}, "fr"), "/fr/about/");
    expect(html).toContain('<a href="/about/" hreflang="en" lang="en">English</a>');
    expect(attributes(root, "lang", "html")).toEqual(["fr"]);
    expect(textOf(root, ".skip-link")).toBe("Aller au contenu");
  });

  test("of a page that has none are not named", async () => {
    const { html } = drawPage(await loadLibrary(files), "/team/");
    expect(html).not.toContain("hreflang");
  });
});

describe("the menu", () => {
  const current = async (address: string) => {
    const { root } = drawPage(await loadLibrary(files), address);
    return root
      .querySelectorAll(".site-header [aria-current]")
      .map((link) => [link.textContent.trim(), link.getAttributeValue("aria-current")]);
  };

  test("marks the page itself, and the list that a page belongs to", async () => {
    expect(await current("/news/")).toEqual([["News", "page"]]);
    expect(await current("/news/a/")).toEqual([["News", "true"]]);
    expect(await current("/about/")).toEqual([["About", "page"]]);
    expect(await current("/")).toEqual([["Nurses of the River", "page"]]);
    expect(await current("/team/")).toEqual([]);
  });

  test("stands beside a field that leads to the search; the foot leads there too, once", async () => {
    const own = "name: N\naddress: https://a.example.org\nfooter: {links: [{title: Find, link: /search/}]}\n";
    for (const content of [files, { "site.yaml": own }]) {
      const { root } = drawPage(await loadLibrary(content), "/");
      expect(attributes(root, "action", ".site-header form")).toEqual(["/search/"]);
      const links = attributes(root, "href", ".site-footer nav a");
      expect(links.filter((link) => link === "/search/")).toEqual(["/search/"]);
    }
  });
});

describe("what the search finds", () => {
  test("are pages about an entry, each by its kind", async () => {
    const pages = drawPages(await loadLibrary(files));
    const kinds = [...pages]
      .filter(([, html]) => html.includes("data-pagefind-body"))
      .map(([address, html]) => [
        address,
        attributes(parseHtml(html), "content", 'meta[data-pagefind-filter="kind[content]"]'),
      ]);
    expect(kinds).toEqual([
      ["/news/a/", ["news"]],
      ["/about/", ["pages"]],
      ["/team/", ["pages"]],
    ]);
  });
});
