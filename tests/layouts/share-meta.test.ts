import { describe, expect, test } from "vitest";
import shareCards from "../../layouts/share-cards.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage, drawPages } from "./draw.ts";

const hostile = `"><script>alert(1)</script> & 'co' </svg>`;
const files = {
  "site.yaml": "name: Nurses of the River\naddress: https://river.example.org/\nlanguages: [en, fr]\n",
  "news/2021-04-07-a.md": entryText({ title: JSON.stringify(hostile), summary: JSON.stringify(hostile) }),
  "news/2021-04-08-b.md": entryText({ title: "A post", kind: "blog" }, "Its first lines.\n"),
  "news/2021-04-08-b.fr.md": entryText({ title: "Un billet", kind: "blog" }),
  "members/wemos.md": entryText({ name: "Wemos", kind: "ngo", countries: "[NL]", joined: "2018" }),
  "pages/news-intro.md": entryText({ title: "What is new", address: "/news/" }),
};

const property = (root: Parameters<typeof attributes>[0], name: string) =>
  attributes(root, "content", `meta[property="${name}"]`);

describe("what networks show of a page", () => {
  test("an article, with everything that the protocol asks for", async () => {
    const library = await loadLibrary(files);
    const { root } = drawPage(library, "/news/b/");
    expect(property(root, "og:type")).toEqual(["article"]);
    expect(property(root, "og:site_name")).toEqual(["Nurses of the River"]);
    expect(property(root, "og:title")).toEqual(["A post"]);
    expect(property(root, "og:description")).toEqual(["Its first lines."]);
    expect(property(root, "og:url")).toEqual(["https://river.example.org/news/b/"]);
    expect(property(root, "og:image")[0]).toMatch(
      /^https:\/\/river\.example\.org\/share\/[0-9a-f]{16}\.png$/,
    );
    expect(property(root, "og:image:width")).toEqual(["1200"]);
    expect(property(root, "og:image:height")).toEqual(["630"]);
    expect(property(root, "og:image:alt")).toEqual(["A post – Blog · 8 April 2021 – Nurses of the River"]);
    expect(attributes(root, "content", 'meta[name="twitter:card"]')).toEqual(["summary_large_image"]);
  });

  test("of an article: its days, its section, and its authors who have a page", async () => {
    const library = await loadLibrary({
      ...files,
      "people/ada.md": entryText({ name: "Ada Okello" }),
      "news/2021-05-01-c.md": entryText({
        title: "C",
        authors: "[ada, Somebody Else]",
        updated: "2022-03-04",
      }),
      "events/e.md": entryText({ title: "E", start: "2021-02-01", zone: "Europe/Paris" }),
    });
    const { root } = drawPage(library, "/news/c/");
    expect(property(root, "article:published_time")).toEqual(["2021-05-01"]);
    expect(property(root, "article:modified_time")).toEqual(["2022-03-04"]);
    expect(property(root, "article:section")).toEqual(["News"]);
    expect(property(root, "article:author")).toEqual(["https://river.example.org/people/ada/"]);
    expect(property(drawPage(library, "/news/b/").root, "article:modified_time")).toEqual([]);
    expect(property(drawPage(library, "/events/e/").root, "og:type")).toEqual(["website"]);
    expect(drawPage(library, "/events/e/").html).not.toContain("article:");
  });

  test("the other languages that a page exists in", async () => {
    const french = await loadLibrary(files, {}, "fr");
    expect(property(drawPage(french, "/fr/news/b/").root, "og:locale:alternate")).toEqual(["en_US"]);
    const english = await loadLibrary(files);
    expect(property(drawPage(english, "/news/a/").root, "og:locale:alternate")).toEqual([]);
  });

  test("in the language of the page, with its own picture", async () => {
    const [english, french] = [await loadLibrary(files), await loadLibrary(files, {}, "fr")];
    const { root } = drawPage(french, "/fr/news/b/");
    expect(property(root, "og:locale")).toEqual(["fr_FR"]);
    expect(property(root, "og:image:alt")).toEqual(["Un billet – Blog · 8 avril 2021 – Nurses of the River"]);
    expect(property(root, "og:image")).not.toEqual(property(drawPage(english, "/news/b/").root, "og:image"));
  });

  test("of a member: its kind and country; of the home page and of lists: the coalition", async () => {
    const library = await loadLibrary(files);
    expect(property(drawPage(library, "/members/wemos/").root, "og:image:alt")[0]).toMatch(
      /^Wemos – .+ · Netherlands – /,
    );
    for (const address of ["/", "/members/"]) {
      const { root } = drawPage(library, address);
      expect(property(root, "og:image:alt"), address).toEqual(["Nurses of the River – river.example.org"]);
      expect(property(root, "og:type"), address).toEqual(["website"]);
    }
  });

  test("nothing for pages that are kept out of search engines", async () => {
    const { root } = drawPage(await loadLibrary(files), "/search/");
    expect(property(root, "og:image")).toEqual([]);
  });

  test("a hostile title stays a title", async () => {
    const page = drawPage(await loadLibrary(files), "/news/a/");
    expect(property(page.root, "og:title")).toEqual([hostile]);
    expect(page.html).not.toContain("<script>alert");
    expect(await htmlErrors({ address: "/news/a/", html: page.html })).toEqual([]);
  });

  test("a picture that is made: every page names one of the cards", async () => {
    for (const lang of ["en", "fr"]) {
      const library = await loadLibrary(files, {}, lang);
      const made = new Set(
        shareCards(library).map((card) => library.origin + library.sharePicture(card).src),
      );
      for (const [address, html] of drawPages(library)) {
        const named = /property="og:image" content="([^"]+)"/.exec(html)?.[1];
        if (named !== undefined) expect(made, address).toContain(named);
      }
    }
  });

  test("a picture that is needed: every card is named by a page", async () => {
    const library = await loadLibrary(files);
    const html = [...drawPages(library).values()].join("");
    for (const card of shareCards(library))
      expect(html, card.title).toContain(library.sharePicture(card).src);
  });
});
