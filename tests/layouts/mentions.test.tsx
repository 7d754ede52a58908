import { describe, expect, test } from "vitest";
import { entryText, loadLibrary } from "../fixtures/content.ts";
import { attributes, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage } from "./draw.ts";

const member = (name: string, fields: Record<string, string>) =>
  entryText({ name, kind: "ngo", countries: "NL", ...fields });
const text = "About :figure[shortage] are missing; we are :count[members] in :count[countries] country.\n";
const files = {
  "figures.yaml": `shortage:
  label: Missing "health" workers
  value: 10
  unit: million
  since: 2022-05
  source: WHO <2022>
  link: https://who.example.org/
  earlier:
    - {value: 18, unit: million, year: 2030, source: WHO 2016}
`,
  "members/a.md": member("Alpha", { joined: "2018" }),
  "members/b.md": member("Beta", { joined: "2020" }),
  "news/2019-01-01-old.md": entryText({ title: "Old" }, text),
  "news/2023-01-01-new.md": entryText({ title: "New" }, text),
  "pages/about.md": entryText({ title: "About" }, `## :count[members] members\n\n${text}`),
};
const page = async (address: string) => drawPage(await loadLibrary(files), address);

describe("a number in a text", () => {
  test("of an earlier day keeps its value, and says that it was revised", async () => {
    const { root } = await page("/news/old/");
    expect(attributes(root, "value", ".prose data")).toEqual(["18", "1", "1"]);
    expect(textOf(root, ".prose .revised")).toBe("(since revised: 10 million)");
    expect(textOf(root, ".source-note")).toContain("(2030). Source: WHO 2016");
  });

  test("of a later day, and in a text without one, is the newest", async () => {
    for (const address of ["/news/new/", "/about/"]) {
      const { root } = await page(address);
      expect(attributes(root, "value", ".prose .figure-mention data")).toEqual(["10"]);
      expect(root.querySelector(".prose .revised")).toBeNull();
    }
    expect(attributes((await page("/about/")).root, "value", ".prose data")).toEqual(["2", "10", "2", "1"]);
  });

  test("has its source in a note that a button with a name opens, without a script", async () => {
    const { root, html } = await page("/news/new/");
    const button = root.querySelector(".source-button");
    expect(attributes(root, "aria-label", ".source-button")).toEqual([
      'Source of “Missing "health" workers”',
    ]);
    expect(attributes(root, "popovertarget", ".source-button")).toEqual(
      attributes(root, "id", ".source-note"),
    );
    expect(button?.getAttributeValue("type")).toBe("button");
    expect(textOf(root, ".source-note a")).toBe("WHO <2022>");
    expect(attributes(root, "href", ".source-note a")).toEqual(["https://who.example.org/"]);
    expect(html).not.toMatch(
      /<script(?! (type="module" )?src=| type="application\/ld\+json">)|onclick|<!--mention/,
    );
    expect(await htmlErrors({ address: "/news/new/", html })).toEqual([]);
  });

  test("stands in headings and summaries as a plain number", async () => {
    const { html, root } = await page("/about/");
    expect(textOf(root, ".prose h2")).toContain("2 members");
    expect(html).not.toContain("mention:");
    expect(attributes((await page("/news/new/")).root, "content", 'meta[name="description"]')).toEqual([
      "About 10 million are missing; we are 2 in 1 country.",
    ]);
  });
});
