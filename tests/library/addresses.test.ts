import { describe, expect, test } from "vitest";
import { inLanguage } from "../../scripts/library/addresses.ts";
import { entryText, load, loadLibrary, minimalSite, placesOf } from "../fixtures/content.ts";

const site = "name: A\naddress: https://www.example.org/\nlanguages: [en, fr, pt-BR]\n";
const request = { uiLanguages: ["en", "fr", "pt-BR"] };
const files = {
  "site.yaml": site,
  "news/2021-04-07-a.md": entryText({ title: "A" }, "[About](/about/), [The team](/fr/about/equipe/)\n"),
  "news/2021-04-07-a.fr.md": entryText({ title: "A in French" }),
  "pages/about.md": entryText({ title: "About" }),
  "pages/about.pt-BR.md": entryText({ title: "Sobre" }),
  "pages/index.md": entryText({ title: "Welcome" }),
  "pages/members-intro.md": entryText({ title: "Our members", address: "/members/" }),
  "pages/team.fr.md": entryText({ title: "L'équipe", address: "/about/equipe/" }),
  "topics/who-code.md": entryText({ title: "The WHO Code" }),
};

describe("an address", () => {
  test("is the folder of the type and the id; pages stand at the top; other languages have a prefix", async () => {
    const { libraries } = await load(files, request);
    const addresses = libraries.map(({ lang, all }) => [
      lang,
      [...all("news"), ...all("pages"), ...all("topics")].map(({ address }) => address).sort(),
    ]);
    expect(addresses).toEqual([
      ["en", ["/", "/about/", "/members/", "/news/a/", "/topics/who-code/"]],
      ["fr", ["/fr/about/equipe/", "/fr/news/a/"]],
      ["pt-BR", ["/pt-br/about/"]],
    ]);
  });

  test("of a path in a language has the prefix of that language, unless it is the main one", () => {
    expect(inLanguage("/news/", "en", "en")).toBe("/news/");
    expect(inLanguage("/news/", "fr", "en")).toBe("/fr/news/");
    expect(inLanguage("/", "pt-BR", "en")).toBe("/pt-br/");
    expect(inLanguage("/news/", "en", "fr")).toBe("/en/news/");
  });

  test("of the site is that of site.yaml without the last slash, or the one that is asked for", async () => {
    expect((await loadLibrary(files, request)).origin).toBe("https://www.example.org");
    const elsewhere = { ...request, siteUrl: "https://preview.example.org//" };
    expect((await loadLibrary(files, elsewhere)).origin).toBe("https://preview.example.org");
  });
});

describe("a page at the address of a list", () => {
  test("introduces the list and has no page of its own", async () => {
    const library = await loadLibrary(files, request);
    expect(library.introduction("/members/")?.title).toBe("Our members");
    expect(library.introduction("/")?.title).toBe("Welcome");
    expect(library.introduction("/news/")).toBeUndefined();
    expect(library.standalonePages.map(({ title }) => title)).toEqual(["About"]);
  });

  test("introduces it only in its own language", async () => {
    const library = await loadLibrary(files, request, "fr");
    expect(library.introduction("/members/")).toBeUndefined();
  });
});

describe("languages", () => {
  test("only those in which something is written have an edition, and the main one always", async () => {
    expect((await load({ "site.yaml": site }, request)).libraries.map(({ lang }) => lang)).toEqual(["en"]);
    const library = await loadLibrary(files, request);
    expect(library.languages).toEqual(["en", "fr", "pt-BR"]);
  });

  test("the lists of an edition have its texts only; what a text names is found in the main language if it must", async () => {
    const library = await loadLibrary(files, request, "fr");
    expect(library.all("topics")).toEqual([]);
    expect(library.find("topics", ["who-code"]).map(({ address }) => address)).toEqual(["/topics/who-code/"]);
    expect(library.find("news", ["a"]).map(({ address }) => address)).toEqual(["/fr/news/a/"]);
    expect(library.localPath("/news/")).toBe("/fr/news/");
  });

  test("translations of a text are told with their addresses, itself included", async () => {
    const library = await loadLibrary(files, request);
    const [post] = library.all("news");
    const [topic] = library.all("topics");
    expect(post === undefined ? [] : library.translations(post)).toEqual([
      { lang: "en", address: "/news/a/" },
      { lang: "fr", address: "/fr/news/a/" },
    ]);
    expect(topic === undefined ? [] : library.translations(topic)).toEqual([
      { lang: "en", address: "/topics/who-code/" },
    ]);
  });

  test("a translation that is not published is none", async () => {
    const draft = entryText({ title: "A in French", draft: "true" });
    const library = await loadLibrary({ ...files, "news/2021-04-07-a.fr.md": draft }, request);
    const [post] = library.all("news");
    expect(post === undefined ? [] : library.translations(post)).toEqual([
      { lang: "en", address: "/news/a/" },
    ]);
  });
});

describe("two texts do not want the same", () => {
  test.each([
    [
      "id, with and without a day",
      { "news/2021-04-07-a.md": {}, "news/a.md": { date: "2021" } },
      ["news/a.md:1:1 duplicate-id"],
    ],
    [
      "id, as a file and a folder",
      { "pages/a.md": {}, "pages/a/index.md": {} },
      ["pages/a.md:1:1 duplicate-id"],
    ],
    [
      "address",
      { "pages/a.md": {}, "pages/b.md": { address: "/a/" } },
      ["pages/b.md:3:10 duplicate-address"],
    ],
    [
      "address, where the first says so",
      { "pages/a.md": { address: "/b/" }, "pages/b.md": {} },
      ["pages/b.md:2:1 duplicate-address"],
    ],
    [
      "list",
      { "pages/a.md": { address: "/news/" }, "pages/news.md": {} },
      ["pages/news.md:2:1 duplicate-address"],
    ],
    ["address as a post", { "pages/b.md": { address: "/news/a/" } }, ["pages/b.md:3:10 duplicate-address"]],
    [
      "address as a page of a list",
      { "pages/b.md": { address: "/news/page/2/" } },
      ["pages/b.md:3:10 duplicate-address"],
    ],
    [
      "address as machines",
      { "pages/b.md": { address: "/data/all/" } },
      ["pages/b.md:3:10 duplicate-address"],
    ],
  ])("%s", async (_what, texts, expected) => {
    const written = Object.entries(texts).map(([file, fields]) => [
      file,
      entryText({ title: "A", ...fields }),
    ]);
    // The menu leads to all of them, so that the only mistake is the one of the table.
    const menu = { "site.yaml": `${minimalSite}menu: [${Object.keys(texts).join(", ")}]\n` };
    expect(placesOf((await load({ ...menu, ...Object.fromEntries(written) })).problems)).toEqual(expected);
  });

  test("but a translation has the id of its original, and types do not share ids", async () => {
    const { problems } = await load(
      { ...files, "statements/2021-04-07-a.md": entryText({ title: "A" }) },
      request,
    );
    expect(problems).toEqual([]);
  });
});
