import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "./command/run-command.ts";
import { brokenLinks, orphans } from "./output/crawl.ts";
import { attributes, type BuiltPage, foreignCode, pagesOf, textOf } from "./output/document.ts";
import { faultsOf } from "./output/outline.ts";
import { smallCoalition } from "./output/small-coalition.ts";
import { filesIn, wordsIn, workFolder, writeTree } from "./output/tree.ts";
import { htmlErrors } from "./output/validity.ts";

const work = workFolder();
const about = "---\ntitle: About the river\nmenu: About\n---\n[Home](/)\n\n## Who\n\n[Down](#who)\n";

/** Coalitions that have nothing in common with ours, each as its content folder. */
const coalitions: Record<string, Readonly<Record<string, string>>> = {
  whole: smallCoalition,
  "without topics and people": {
    "site.yaml":
      "name: Bakers\naddress: https://bakers.example.org\nmenu: [{title: Bread, link: /news/}, /statements/]\n",
    "news/2021-01-01-loaf.md":
      "---\ntitle: A loaf\nauthors: [Jo Baker]\n---\nOf [bread](../members/oven.md).\n",
    "members/oven.md": "---\nname: Oven\nkind: network\ncountries: [global]\njoined: 2020\n---\n",
    "statements/2021-02-01-flour.md":
      "---\ntitle: On flour\n---\nSee [the loaf](../news/2021-01-01-loaf.md).\n",
  },
  "without news": {
    "site.yaml": "name: Fishers\naddress: https://fishers.example.org\nmenu: [pages/about.md]\n",
    "pages/about.md": about,
  },
  "with nothing but its name": { "site.yaml": "name: Hermits\naddress: https://hermits.example.org\n" },
  "in French only": {
    "site.yaml": `name: Sages-femmes
address: https://sages-femmes.example.org
languages: [fr]
menu: [/news/, /members/, pages/histoire.md]
footer: {links: [/topics/]}
`,
    "news/2021-01-01-un.md": "---\ntitle: Premier texte\ntopics: [eau]\n---\nBonjour.\n",
    "members/ligue.md": "---\nname: Ligue\nkind: ngo\ncountries: [CH]\njoined: 2020\n---\n",
    "topics/eau.md": "---\ntitle: L’eau\n---\n",
    "pages/histoire.md": "---\ntitle: Notre histoire\nmenu: Histoire\n---\n",
  },
  "in English and French": {
    "site.yaml": `name: Drivers
address: https://drivers.example.org
languages: [en, fr]
menu: [{title: Latest, link: /news/}, /statements/, pages/about.md, pages/rules.md]
footer: {links: [pages/about.md, /members/]}
`,
    "news/2021-01-01-road.md": "---\ntitle: The road\n---\nSee [us](../pages/about.md#who).\n",
    "news/2021-02-01-pont.fr.md": "---\ntitle: Le pont\n---\nVoir [nous](../pages/about.md).\n",
    "pages/statements-intro.md": "---\ntitle: What we say\naddress: /statements/\n---\nIn public.\n",
    "pages/about.md": about,
    "pages/about.fr.md": "---\ntitle: Qui nous sommes\nmenu: Qui\n---\n[Accueil](/fr/)\n",
    "pages/rules.md": "---\ntitle: Rules\n---\nOnly in English.\n",
  },
};

const ours = /hw4all|health\s*workers?\s*for\s*all|healthworkersforall/i;

describe.each(Object.keys(coalitions))("a coalition %s", (name) => {
  const site = join(work, name, "site");
  let pages: BuiltPage[] = [];
  beforeAll(async () => {
    const content = writeTree(join(work, name, "content"), coalitions[name] ?? {});
    const words = ["--content", content, "--output", site, "--now", "2026-01-01"];
    const ended = await runCommand("build", words);
    expect(ended).toMatchObject({ code: 0, err: "" });
    pages = pagesOf(site);
  });

  test("has a home page that bears its name, and a page for addresses that do not exist", () => {
    const home = pages.find((page) => page.address === "/");
    expect(home === undefined ? "none" : textOf(home.root, "title")).toBe(
      /name: (.*)/.exec(coalitions[name]?.["site.yaml"] ?? "")?.[1],
    );
    expect(filesIn(site)).toContain("404.html");
  });

  test("finds no word of ours in any file", () => {
    expect(ours.exec(wordsIn(site))?.[0]).toBeUndefined();
  });

  test("has no link, anchor or file that leads nowhere", () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test("has sound and valid pages, and no code or style in them", async () => {
    expect(pages.flatMap(faultsOf)).toEqual([]);
    expect((await Promise.all(pages.map(htmlErrors))).flat()).toEqual([]);
    expect(pages.flatMap(foreignCode)).toEqual([]);
  });

  test("can be walked from its home page: only lists without entries are left out", () => {
    const lonely = orphans(site).map((address) => pages.find((page) => page.address === address));
    expect(
      lonely.filter((page) => page?.root.querySelector(".empty") === null).map((page) => page?.address),
    ).toEqual(["/404.html"]);
  });
});

/** The menu of a page, as titles and addresses. */
function menuOn(name: string, address: string, menu = ".site-menu"): string[] {
  const page = pagesOf(join(work, name, "site")).find((found) => found.address === address);
  return (page?.root.querySelectorAll(`${menu} a`) ?? []).map(
    (link) =>
      `${link.textContent} ${attributes(link, "href", "a").join()}${link.getAttributeValue("href") ?? ""}`,
  );
}

describe("menus", () => {
  test("name a list in the words of the layouts where site.yaml gives no title", () => {
    expect(menuOn("without topics and people", "/")).toEqual(["Bread /news/", "Statements /statements/"]);
  });

  test("of a French site are French, at addresses without a prefix", () => {
    expect(menuOn("in French only", "/")).toEqual([
      "Actualités /news/",
      "Membres /members/",
      "Histoire /histoire/",
    ]);
    expect(menuOn("in French only", "/", ".site-footer nav")).toEqual([
      "Thèmes /topics/",
      "Lettre d’information /digests/",
      "Recherche /search/",
      "Flux et calendriers /feeds/",
      "Données ouvertes /data/",
    ]);
  });

  test("of a site in two languages lead to the same in each, and say so in its words", () => {
    expect(menuOn("in English and French", "/about/")).toEqual([
      "Latest /news/",
      "What we say /statements/",
      "About /about/",
      "Rules /rules/",
    ]);
    expect(menuOn("in English and French", "/fr/about/")).toEqual([
      "Actualités /fr/news/",
      "Déclarations /fr/statements/",
      "Qui /fr/about/",
      "Rules /rules/",
    ]);
    expect(menuOn("in English and French", "/fr/", ".site-footer nav")).toEqual([
      "Qui /fr/about/",
      "Membres /fr/members/",
      "Lettre d’information /fr/digests/",
      "Recherche /fr/search/",
      "Flux et calendriers /fr/feeds/",
      "Données ouvertes /fr/data/",
    ]);
  });
});

describe("languages", () => {
  test("each have their own addresses, and links between texts stay in a language where they can", () => {
    const pages = pagesOf(join(work, "in English and French", "site"));
    const french = pages.filter((page) => attributes(page.root, "lang", "html").includes("fr"));
    expect(french.map((page) => page.address)).toEqual(
      pages.map((page) => page.address).filter((address) => address.startsWith("/fr/")),
    );
    const linksOf = (address: string) =>
      pages
        .filter((page) => page.address === address)
        .flatMap((page) => attributes(page.root, "href", ".prose a"));
    expect(linksOf("/news/road/")).toEqual(["/about/#who"]);
    expect(linksOf("/fr/news/pont/")).toEqual(["/fr/about/"]);
  });
});
