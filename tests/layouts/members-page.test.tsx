import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { entryText, loadLibrary, minimalSite } from "../fixtures/content.ts";
import { attributes, parseHtml, textOf } from "../output/document.ts";
import { htmlErrors } from "../output/validity.ts";
import { drawPage } from "./draw.ts";

const member = (name: string, countries: string, fields: Record<string, string> = {}) =>
  entryText({ name, kind: "ngo", countries, joined: "2019", ...fields });

const files = {
  "members/a.md": member("Alpha", "[UG, MT]", { acronym: "AA", roles: "[{role: steering}]" }),
  "members/b.md": member("Beta", "[UG]"),
  "members/c.md": member("Gamma", "[global, NL]"),
  "members/d.md": member("Delta", "[AO]", { left: "2020" }),
  "members/e.md": member("Epsilon", "[BR]", { joined: "2030" }),
};

const pageOf = async (content: Readonly<Record<string, string>>, lang = "en") =>
  drawPage(await loadLibrary(content, {}, lang), lang === "en" ? "/members/" : `/${lang}/members/`);

/** The map as elements: parsers of HTML leave out what is inside of an SVG. */
const mapIn = (html: string) => {
  const [figure] = /<figure class="world-map">.*?<\/figure>/s.exec(html) ?? [];
  return { svg: figure ?? "", map: parseHtml((figure ?? "").replace(/<(\/?)svg\b/g, "<$1div")) };
};

const compressed = (text: string): number => brotliCompressSync(text).length;

/** A coalition of many members in every part of the world. */
const crowd = (n: number): Record<string, string> => {
  const countries =
    "MT SG FJ MU BB NO NA XK HK PS TW GF RE MQ UG KE NL CH DE FR GB BE ES IT PL US CA BR AR ZA NG GH EG IN ID AU NZ JP CN RU PH MW ZM TZ RW SN ML CI PE CO MX GT HT LK NP BD PK TH VN MY".split(
      " ",
    );
  const subjects = ["Nurses", "Doctors", "Midwives", "Pharmacists", "Health Workers", "Public Services"];
  const forms = ["Association", "Union", "Network", "Council", "Federation", "Society", "Institute"];
  return Object.fromEntries(
    Array.from({ length: n }, (_, i) => {
      const home = countries[(i * 7) % countries.length] ?? "UG";
      const name = `${forms[i % forms.length]} of ${subjects[i % subjects.length]} ${(i * 7919) % 1009}`;
      return [
        `members/member-${(i * 7919) % 10_007}.md`,
        member(name, `[${home}]`, { acronym: `A${(i * 31) % 997}` }),
      ];
    }),
  );
};

describe("the map on the page of members", () => {
  test("is a link for each country with members, in the order of names, with a label that says how many", async () => {
    const { map } = mapIn((await pageOf(files)).html);
    const links = "a[aria-label]";
    expect(attributes(map, "aria-label", links)).toEqual([
      "Malta: 1 member",
      "Netherlands: 1 member",
      "Uganda: 2 members",
    ]);
    expect(attributes(map, "href", links)).toEqual([
      "/members/country/mt/",
      "/members/country/nl/",
      "/members/country/ug/",
    ]);
    expect(map.querySelectorAll(`${links} > title`).map(({ textContent }) => textContent)).toEqual(
      attributes(map, "aria-label", links),
    );
  });

  test("writes the number on each circle", async () => {
    const { map } = mapIn((await pageOf(files)).html);
    expect(map.querySelectorAll(".wide text").map(({ textContent }) => textContent)).toEqual(["1", "1", "2"]);
  });

  test("has outlines for the pointer alone, each leading where its circle leads", async () => {
    const { map } = mapIn((await pageOf(files)).html);
    const outlines = "[aria-hidden] a";
    expect(attributes(map, "href", outlines)).toEqual(["/members/country/nl/", "/members/country/ug/"]);
    expect(attributes(map, "tabindex", outlines)).toEqual(["-1", "-1"]);
  });

  test("names countries and leads to pages in the language of the reader", async () => {
    const french = Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file.replace(".md", ".fr.md"), text]),
    );
    const site = `${minimalSite}languages: [en, fr]\n`;
    const { html, root } = await pageOf({ "site.yaml": site, ...files, ...french }, "fr");
    expect(attributes(mapIn(html).map, "aria-label", "a[aria-label]")).toEqual([
      "Malte\u00A0: 1 membre",
      "Ouganda\u00A0: 2 membres",
      "Pays-Bas\u00A0: 1 membre",
    ]);
    expect(attributes(root, "href", ".member-places h3 a")).toEqual([
      "/fr/members/region/africa/",
      "/fr/members/region/europe/",
    ]);
  });

  test("is not there where all members work worldwide, or where there are none", async () => {
    for (const content of [{ "members/w.md": member("World", "[global]") }, {}]) {
      const { root } = await pageOf(content);
      expect(root.querySelector("figure, .member-places")).toBeNull();
    }
  });
});

describe("the list beside the map", () => {
  test("has the same countries and numbers by region, and those that work worldwide apart", async () => {
    const { root } = await pageOf(files);
    const parts = root
      .querySelectorAll(".member-places .regions > div")
      .map((part) => [
        textOf(part, "h3"),
        part.querySelectorAll("li").map(({ textContent }) => textContent.replace(/\s+/g, " ").trim()),
      ]);
    expect(parts).toEqual([
      ["Africa 2", ["Uganda 2"]],
      ["Europe 2", ["Malta 1", "Netherlands 1"]],
      ["Working worldwide", ["Gamma"]],
    ]);
    expect(attributes(root, "href", ".member-places li a")).toEqual([
      "/members/country/ug/",
      "/members/country/mt/",
      "/members/country/nl/",
      "/members/c/",
    ]);
  });
});

describe("the directory", () => {
  test("tells name, acronym, kind, country and role of each", async () => {
    const { root } = await pageOf(files);
    expect(textOf(root, ".member-list li")).toBe(
      "Alpha (AA)Non-governmental organisation · Uganda · MaltaSteering committee",
    );
  });

  test("lists exactly those that the map counts as members", async () => {
    const { root } = await pageOf(files);
    const listed = root.querySelector(".member-list");
    expect(listed?.querySelectorAll("li a").map(({ textContent }) => textContent)).toEqual([
      "Alpha (AA)",
      "Beta",
      "Gamma",
    ]);
  });

  test("with 500 members in 60 countries is light and valid", async () => {
    const { html, root } = await pageOf(crowd(500));
    expect(root.querySelectorAll(".member-list li")).toHaveLength(500);
    expect(compressed(html)).toBeLessThan(60_000);
    expect(compressed(mapIn(html).svg)).toBeLessThan(17_000);
    expect(await htmlErrors({ address: "/members/", html })).toEqual([]);
  });
});
