import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { parseHtml } from "../output/document.ts";
import { drawPage, drawPages } from "./draw.ts";

const hostile = `Pay: fair, safe & "decent" </script>`;
const files = {
  "site.yaml": "name: N\naddress: https://n.example.org\nlanguages: [en, fr]\n",
  "topics/pay.md": entryText({ title: `'${hostile}'` }),
  "topics/pay.fr.md": entryText({ title: "Salaires" }),
  "people/ada.md": entryText({ name: "Ada Okello", honorific: "Dr", aliases: "[Ada O.]" }),
  "members/ferry.md": entryText({
    name: "Ferry Nurses",
    acronym: "FN",
    kind: "union",
    countries: "[UG, global]",
  }),
  "news/2021-06-01-post.md": entryText({
    title: "A post",
    kind: "blog",
    topics: "[pay]",
    countries: "[CI, UG]",
    authors: "[ada, Ada O., Somebody]",
  }),
  "news/2021-06-01-post.fr.md": entryText({ title: "Un billet", topics: "[pay]", countries: "[CI]" }),
  "publications/2020-01-05-report.md": entryText({ title: "Report", kind: "report", publishers: "[ferry]" }),
  "publications/2020-02-05-book.md": entryText({
    title: "Book",
    kind: "report",
    publishers: "[ferry]",
    authors: "[ada]",
  }),
  "years/2018.md": entryText({ year: "2018" }),
};

/** What Pagefind reads of a page: `filter topic: Migration`. */
async function marksOf(address: string, lang = "en"): Promise<string[]> {
  const { root } = drawPage(await loadLibrary(files, {}, lang), address);
  return root.querySelectorAll("head meta").flatMap((mark) =>
    ["filter", "meta", "sort"].flatMap((as) => {
      const written = mark.getAttributeValue(`data-pagefind-${as}`);
      if (written === null) return [];
      expect(written, "a value is never part of the mark").toMatch(/^[a-z]+\[content\]$/);
      return [`${as} ${written.replace("[content]", "")}: ${mark.getAttributeValue("content")}`];
    }),
  );
}

describe("the search learns from a page", () => {
  test("title, kind and day in words, and what it is filtered by, each author once by the usual name", async () => {
    expect(await marksOf("/news/post/")).toEqual([
      "meta title: A post",
      "meta kind: Blog",
      "meta date: 1 June 2021",
      "sort date: 2021-06-01",
      "filter kind: news",
      `filter topic: ${hostile.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}`,
      "filter year: 2021",
      "filter country: Côte d’Ivoire",
      "filter country: Uganda",
      "filter author: Dr Ada Okello",
      "filter author: Somebody",
    ]);
  });

  test("the same in the language of the page", async () => {
    expect(await marksOf("/fr/news/post/", "fr")).toEqual(
      expect.arrayContaining(["meta kind: Actualité", "filter topic: Salaires", "meta date: 1 juin 2021"]),
    );
  });

  test("the acronym and the countries of an organisation; one without a date stands last in time", async () => {
    const marks = await marksOf("/members/ferry/");
    expect(marks).toEqual(
      expect.arrayContaining([
        "meta title: Ferry Nurses (FN)",
        "filter country: Uganda",
        "filter country: Worldwide",
        "sort date: 0",
      ]),
    );
    expect(marks.some((mark) => mark.startsWith("filter year"))).toBe(false);
  });

  test("the honorific of a person, and the year of a year, which is not said twice", async () => {
    expect(await marksOf("/people/ada/")).toContain("meta title: Dr Ada Okello");
    const year = await marksOf("/years/2018/");
    expect(year).toContain("filter year: 2018");
    expect(year.filter((mark) => mark.startsWith("meta date"))).toEqual([]);
  });

  test("who published what names no author", async () => {
    expect(await marksOf("/publications/report/")).toContain("filter author: Ferry Nurses");
    expect((await marksOf("/publications/book/")).filter((mark) => mark.includes("author"))).toEqual([
      "filter author: Dr Ada Okello",
    ]);
  });
});

test("lists and other pages without an entry have neither marks nor a part to be read", async () => {
  for (const [address, html] of drawPages(await loadLibrary(files))) {
    const isRead = html.includes("data-pagefind-body");
    expect(html.includes("data-pagefind-filter"), address).toBe(isRead);
    expect(parseHtml(html).querySelectorAll("main[data-pagefind-body]").length, address).toBe(isRead ? 1 : 0);
    if (["/", "/news/", "/members/", "/search/", "/404.html"].includes(address))
      expect(isRead, address).toBe(false);
  }
});

test("each search names those of the other languages", async () => {
  const { html } = drawPage(await loadLibrary(files), "/search/");
  expect(html).toContain('<a href="/fr/search/" hreflang="fr" lang="fr">français</a>');
  const { html: french } = drawPage(await loadLibrary(files, {}, "fr"), "/fr/search/");
  expect(french).toContain('<a href="/search/" hreflang="en" lang="en">English</a>');
  const { html: alone } = drawPage(
    await loadLibrary({ "pages/about.md": entryText({ title: "About" }) }),
    "/search/",
  );
  expect(alone).not.toContain("hreflang");
});
