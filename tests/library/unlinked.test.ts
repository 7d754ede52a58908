import { describe, expect, test } from "vitest";
import { entryText, load, minimalSite } from "../fixtures/content.ts";

const lost = async (files: Record<string, string>): Promise<string[]> => {
  const { problems } = await load(files);
  return problems.filter(({ code }) => code === "unlinked").map(({ file }) => file);
};
const page = (body = "", fields: Record<string, string> = {}) => entryText({ title: "A", ...fields }, body);
const topic = page();

describe("nobody finds", () => {
  test("a page, person, campaign or year that nothing leads to", async () => {
    const files = {
      "pages/about.md": page(),
      "people/ada.md": entryText({ name: "Ada" }),
      "campaigns/c.md": page("", { from: "2020" }),
      "years/2018.md": entryText({ year: "2018" }),
    };
    expect((await lost(files)).sort()).toEqual(Object.keys(files).sort());
  });

  test("what only itself or a draft leads to", async () => {
    expect(await lost({ "pages/a.md": page("[me](a.md)"), "topics/t.md": topic })).toEqual(["pages/a.md"]);
    const draft = { "news/2021-01-01-d.md": page("[a](../pages/a.md)", { draft: "true" }) };
    expect(await lost({ "pages/a.md": page(), ...draft })).toEqual(["pages/a.md"]);
  });
});

describe("it is found", () => {
  test.each<[string, Record<string, string>]>([
    [
      "a type that has a list",
      {
        "news/2021-01-01-a.md": page(),
        "members/m.md": entryText({ name: "M", kind: "ngo", countries: "NL" }),
        "topics/t.md": topic,
      },
    ],
    ["a page in the menu", { "site.yaml": `${minimalSite}menu: [pages/a.md]\n`, "pages/a.md": page() }],
    [
      "a page in the menu by its address",
      { "site.yaml": `${minimalSite}footer: {links: [/a/]}\n`, "pages/a.md": page() },
    ],
    ["a page that a text links to", { "pages/a.md": page(), "topics/t.md": page("[a](../pages/a.md)") }],
    [
      "a page linked to by its address, with a heading",
      { "pages/a.md": page("## B\n"), "topics/t.md": page("[a](/a/#b)") },
    ],
    [
      "a person who wrote something",
      {
        "people/ada.md": entryText({ name: "Ada Okello" }),
        "news/2021-01-01-a.md": page("", { authors: "[ADA OKELLO]" }),
      },
    ],
    ["a page that introduces a list", { "pages/n.md": page("", { address: "/news/" }) }],
    ["a draft, which is not published", { "pages/a.md": page("", { draft: "true" }) }],
    [
      "years, which lead to each other",
      {
        "years/2018.md": entryText({ year: "2018" }),
        "years/2019.md": entryText({ year: "2019" }),
        "topics/t.md": page("[a](../years/2018.md)"),
      },
    ],
  ])("%s", async (_what, files) => {
    expect(await lost(files)).toEqual([]);
  });
});
