import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage } from "./draw.ts";

const files = {
  "topics/water.md": entryText({ title: "Water" }),
  "members/alpha.md": entryText({ name: "Alpha & Co", kind: "ngo", countries: "[NL]" }),
  "people/ada.md": entryText({ name: "Ada Okello", honorific: "Dr" }),
  "campaigns/clean.md": entryText({ title: "Clean", from: "2020" }),
  "years/2021.md": entryText({ year: "2021" }),
  "statements/2021-01-01-a.md": entryText(
    { title: "Tea & sympathy?", topics: "[water]", members: "[alpha]" },
    "First.\n\n- Second\n\n[To the second](#p2)\n",
  ),
  "publications/2021-02-01-b.md": entryText(
    { title: "B", kind: "report", authors: "[Ada Okello]", topics: "[water]" },
    "## 1\n\n## 2\n\n## 3\n\n## 4\n",
  ),
  "news/2021-03-01-c.md": entryText({ title: "C", topics: "[water]" }),
  "news/2021-03-02-d.md": entryText({ title: "D", topics: "[water]" }, "Text.\n"),
};
const page = async (address: string) => drawPage(await loadLibrary(files), address);

describe("around a text", () => {
  test("stands what is related, by its kind, kept out of the search", async () => {
    const { root } = await page("/news/c/");
    expect(root.querySelectorAll(".see-also h3").map((title) => title.textContent)).toEqual([
      "B",
      "Tea &amp; sympathy?",
    ]);
    expect(root.querySelector(".see-also")?.hasAttribute("data-pagefind-ignore")).toBe(true);
  });

  test("stand the one before and the one after with their titles and relations", async () => {
    const { root } = await page("/news/c/");
    expect(textOf(root, ".neighbours p")).toBe("Newer D");
    expect(attributes(root, "rel", ".neighbours a")).toEqual(["next"]);
    expect(attributes((await page("/news/d/")).root, "rel", ".neighbours a")).toEqual(["prev"]);
  });

  test("stand its headings where there are four or more", async () => {
    expect(attributes((await page("/publications/b/")).root, "href", ".on-this-page a")).toHaveLength(4);
    expect((await page("/statements/a/")).root.querySelector(".on-this-page")).toBeNull();
  });

  test.each([
    ["/news/c/", ["/", "/news/"]],
    ["/statements/a/", ["/", "/statements/"]],
    ["/publications/b/", ["/", "/publications/"]],
    ["/members/alpha/", ["/", "/members/"]],
    ["/topics/water/", ["/", "/topics/"]],
    ["/people/ada/", ["/"]],
    ["/years/2021/", ["/"]],
    ["/campaigns/clean/", ["/"]],
  ])("stands the way to it: %s", async (address, steps) => {
    const { root } = await page(address);
    expect(attributes(root, "href", ".breadcrumbs a")).toEqual(steps);
    expect(root.querySelectorAll('.breadcrumbs [aria-current="page"]')).toHaveLength(1);
  });

  test("is valid HTML", async () => {
    for (const address of ["/statements/a/", "/publications/b/", "/news/c/"])
      expect(await htmlErrors({ address, html: (await page(address)).html })).toEqual([]);
  });
});

describe("the paragraphs of a statement", () => {
  test("have numbers that are links to themselves, with a name, kept out of the search", async () => {
    const { root } = await page("/statements/a/");
    expect(attributes(root, "href", ".paragraph-number")).toEqual(["#p1", "#p2", "#p3"]);
    expect(attributes(root, "aria-label", ".paragraph-number")).toEqual([
      "Paragraph 1",
      "Paragraph 2",
      "Paragraph 3",
    ]);
    expect(root.querySelectorAll(".paragraph-number[data-pagefind-ignore]")).toHaveLength(3);
    expect((await page("/news/d/")).root.querySelector(".paragraph-number")).toBeNull();
  });
});

describe("a page is passed on", () => {
  test("by mail without a script, with title and whole address", async () => {
    const { root } = await page("/statements/a/");
    const [mail] = attributes(root, "href", ".share-links a");
    expect(mail).toBe(
      "mailto:?subject=Tea%20%26%20sympathy%3F&body=Tea%20%26%20sympathy%3F%0D%0Ahttps%3A%2F%2Fwww.example.org%2Fstatements%2Fa%2F%0D%0A",
    );
  });

  test("otherwise by buttons that only a script shows, and that nothing tells to others", async () => {
    const { root } = await page("/statements/a/");
    const buttons = root.querySelectorAll("main button");
    expect(buttons.length).toBeGreaterThan(3);
    for (const button of buttons) expect(button.hasAttribute("hidden")).toBe(true);
    expect(attributes(root, "href", ".share-links a")).toHaveLength(1);
    for (const id of attributes(root, "data-copies")) expect(root.querySelector(`#${id}`)).not.toBeNull();
    expect(root.querySelectorAll('.copy-button ~ [role="status"]')).toHaveLength(3);
  });

  test("on paper with its address", async () => {
    expect(textOf((await page("/")).root, ".printed-from")).toBe("Printed from https://www.example.org/");
  });
});

describe("how a text is cited", () => {
  test("a statement by who issued it", async () => {
    expect(textOf((await page("/statements/a/")).root, "#cite-text")).toBe(
      "Alpha & Co (2021). Tea & sympathy? Statement, Coalition, 1 January 2021. https://www.example.org/statements/a/ (accessed on [date])",
    );
  });

  test("a publication by its authors, persons by their names", async () => {
    const bibtex = textOf((await page("/publications/b/")).root, "#cite-bibtex");
    expect(bibtex).toContain("@techreport{okello2021b, author = {Ada Okello}");
    expect((await page("/news/c/")).root.querySelector(".cite")).toBeNull();
  });
});
