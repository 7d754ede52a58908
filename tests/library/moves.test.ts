import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { entryText, load, only, placesOf } from "../fixtures/content.ts";

const site = "name: Coalition\naddress: https://www.example.org\nlanguages: [en, fr]\n";
const post = (fields: Readonly<Record<string, string>> = {}): string =>
  entryText({ title: "A", date: "2021-01-01", ...fields });

/** What becomes of addresses, as `old → new` and `old: gone`; and what is wrong. */
async function follow(files: Readonly<Record<string, string>>, now = "2026-01-01") {
  const { moves, problems, addresses } = await load(
    { "site.yaml": site, ...files },
    { now: DateTime.fromISO(now, { zone: "utc" }) },
  );
  return {
    ways: [
      ...moves.redirects.map(({ from, to }) => `${from} → ${to}`),
      ...moves.gone.map(({ address }) => `${address}: gone`),
    ],
    problems,
    addresses,
    moves,
  };
}

describe("an old address", () => {
  test("leads to the page of the text that has it, whatever its type and language", async () => {
    const { ways, problems } = await follow({
      "news/a.md": post({ aliases: "[/old/, /Older.html]" }),
      "news/b.fr.md": post({ aliases: "/ancien" }),
      "people/ada.md": entryText({ name: "Ada Okello", aliases: "[A. Okello, /people/okello/]" }),
      "news/c.md": post({ authors: "[A. Okello]" }),
    });
    expect(problems).toEqual([]);
    expect(ways).toEqual([
      "/Older.html → /news/a/",
      "/ancien/ → /fr/news/b/",
      "/old/ → /news/a/",
      "/people/okello/ → /people/ada/",
    ]);
  });

  test("of the introduction of a list leads to the list", async () => {
    const { ways } = await follow({
      "pages/intro.md": entryText({ title: "News", address: "/news/", aliases: "[/posts/]" }),
    });
    expect(ways).toEqual(["/posts/ → /news/"]);
  });

  test("of a text that is gone, and whose address another has taken over, leads to that at once", async () => {
    const { ways, problems } = await follow({
      "news/a.md": post({ gone: "true", aliases: "[/first/]" }),
      "news/b.md": post({ gone: "true", aliases: "[/news/a/]" }),
      "news/c.md": post({ aliases: "[/news/b/]" }),
    });
    expect(problems).toEqual([]);
    expect(ways).toEqual(["/first/ → /news/c/", "/news/a/ → /news/c/", "/news/b/ → /news/c/"]);
  });

  test("that differs from the new one only in capitals has a rule, and no page that would replace it", async () => {
    const { moves } = await follow({ "news/a.md": post({ aliases: "[/News/A/]" }) });
    expect(moves.redirects).toEqual([{ from: "/News/A/", to: "/news/a/", lang: "en", hasPage: false }]);
  });

  test("has no page where a preview draws the text that is gone", async () => {
    const files = {
      "news/a.md": post({ gone: "true" }),
      "news/b.md": post({ aliases: "[/news/a/]" }),
    };
    const { moves } = await load(files, { preview: true });
    expect(moves.redirects.map(({ hasPage }) => hasPage)).toEqual([false]);
    expect((await follow(files)).moves.redirects.map(({ hasPage }) => hasPage)).toEqual([true]);
  });

  test("in two spellings has a rule for each, and one page", async () => {
    const { moves } = await follow({ "news/a.md": post({ aliases: "[/Old/, /old/, /old]" }) });
    expect(moves.redirects.map(({ from, hasPage }) => [from, hasPage])).toEqual([
      ["/Old/", true],
      ["/old/", false],
    ]);
  });

  test.each([
    ["of another system", "/old.php"],
    ["that is too long for a file name", `/${"a".repeat(300)}/`],
  ])("%s has no page", async (_what, alias) => {
    const { moves } = await follow({ "news/a.md": post({ aliases: `[${alias}]` }) });
    expect(moves.redirects.map(({ hasPage }) => hasPage)).toEqual([false]);
  });

  test.each([{ draft: "true" }, { publish_at: "2027-01-01" }])(
    "of a text that is not on the site yet leads nowhere: %o",
    async (fields) => {
      expect((await follow({ "news/a.md": post({ ...fields, aliases: "[/old/]" }) })).ways).toEqual([]);
    },
  );
});

describe("an old address is refused where it stands", () => {
  test.each([
    [
      "if it is the address of a page",
      { "news/a.md": post({ aliases: "[/x/, /news/b/]" }), "news/b.md": post() },
      "news/a.md:4:16 duplicate-address",
    ],
    [
      "if it is the address of a page but for capitals",
      { "news/a.md": post({ aliases: "[/News/B]" }), "news/b.md": post() },
      "news/a.md:4:11 duplicate-address",
    ],
    [
      "if it is the address of a text that waits for its day",
      { "news/a.md": post({ aliases: "[/news/b/]" }), "news/b.md": post({ publish_at: "2030-01-01" }) },
      "news/a.md:4:11 duplicate-address",
    ],
    [
      "if it is a list",
      { "news/a.md": post({ aliases: "[/fr/events/]" }) },
      "news/a.md:4:11 duplicate-address",
    ],
    ["if it is the home page", { "news/a.md": post({ aliases: "[/]" }) }, "news/a.md:4:11 duplicate-address"],
    [
      "if it is a further page of a list",
      { "news/a.md": post({ aliases: "[/news/page/2/]" }) },
      "news/a.md:4:11 duplicate-address",
    ],
    [
      "if it is a page of a facet",
      { "news/a.md": post({ aliases: "[/fr/news/topic/migration]" }) },
      "news/a.md:4:11 duplicate-address",
    ],
    [
      "if it is a file for machines",
      { "news/a.md": post({ aliases: "[/topics/x/feed.xml]" }) },
      "news/a.md:4:11 duplicate-address",
    ],
    [
      "if another text has it too",
      { "news/a.md": post({ aliases: "[/old/]" }), "news/b.md": post({ aliases: "[/OLD]" }) },
      "news/b.md:4:11 duplicate-address",
    ],
    [
      "if it is the text's own address",
      { "news/a.md": post({ aliases: "[/news/a]" }) },
      "news/a.md:4:11 redirect-loop",
    ],
  ])("%s", async (_why, files, place) => {
    expect(placesOf((await follow(files)).problems)).toEqual([place]);
  });

  test("if two texts that are gone lead to each other, once", async () => {
    const { problems } = await follow({
      "news/a.md": post({ gone: "true", aliases: "[/news/b/]" }),
      "news/b.md": post({ gone: "true", aliases: "[/news/a/]" }),
      "news/c.md": post(),
    });
    expect(only(problems)).toMatchObject({
      code: "redirect-loop",
      message: "Old addresses lead to each other and never to a page: /news/a/ → /news/b/ → /news/a/.",
    });
  });

  test("with a warning, if hosts would not read it", async () => {
    const { problems } = await follow({
      "news/a.md": post({
        aliases: `[${Array.from({ length: 700 }, (_, i) => `/o/${i + 100}`).join(", ")}]`,
      }),
    });
    expect(only(problems)).toMatchObject({
      code: "redirect-limit",
      severity: "warning",
      file: "news/a.md",
      line: 4,
      message: "The old address /o/766/ comes after the 2000 rules that Cloudflare Pages reads.",
    });
  });
});

describe("a text with gone: true", () => {
  test("is in no library, and its address and old ones are gone", async () => {
    const { ways, addresses } = await follow({
      "news/a.md": post({ gone: "true", aliases: "[/old/]" }),
      "people/p.md": entryText({ name: "P", gone: "true" }),
    });
    expect(ways).toEqual(["/news/a/: gone", "/old/: gone", "/people/p/: gone"]);
    expect(addresses).not.toContain("/news/a/");
  });

  test("is said to be gone in its language while there is a site in that, else in the main one", async () => {
    const gone = { "news/a.fr.md": post({ gone: "true" }) };
    expect((await follow(gone)).moves.gone).toEqual([{ address: "/fr/news/a/", lang: "en" }]);
    expect((await follow({ ...gone, "news/b.fr.md": post() })).moves.gone).toEqual([
      { address: "/fr/news/a/", lang: "fr" },
    ]);
  });

  test("may also be a draft", async () => {
    expect((await follow({ "news/a.md": post({ gone: "true", draft: "true" }) })).ways).toEqual([
      "/news/a/: gone",
    ]);
  });
});

describe("a text that has expired", () => {
  const expired = { "news/a.md": post({ expires_at: "2025-01-01" }) };

  test("is gone where it was published", async () => {
    const { ways, problems } = await follow({ ...expired, "addresses.txt": "/news/a/\n" });
    expect({ ways, problems }).toEqual({ ways: ["/news/a/: gone"], problems: [] });
  });

  test("is not told of where nobody has seen it", async () => {
    expect((await follow(expired)).ways).toEqual([]);
  });
});

describe("the addresses that a build notes", () => {
  test("are those of lists and of texts with a page, in the languages that have something", async () => {
    const { addresses } = await follow({
      "news/a.md": post(),
      "news/d.md": post({ draft: "true" }),
      "news/s.md": post({ publish_at: "2030-01-01" }),
      "pages/intro.md": entryText({ title: "News", address: "/news/" }),
    });
    expect([...addresses].sort()).toEqual(
      "/ /blog/ /data/ /digests/ /events/ /feeds/ /members/ /news/ /news/a/ /publications/ /search/ /statements/ /topics/".split(
        " ",
      ),
    );
  });

  test("have the prefix of their language", async () => {
    const { addresses } = await follow({ "news/a.fr.md": post() });
    expect(addresses).toEqual(expect.arrayContaining(["/", "/fr/", "/fr/news/", "/fr/news/a/"]));
  });
});

describe("a published address is lost", () => {
  const ledger = { "addresses.txt": "/news/\n/news/old-name/\n" };

  test("if its file was renamed: the new one is named, and the line to add", async () => {
    const { problems } = await follow({
      ...ledger,
      "news/2021-04-07-new-name.md": entryText({ title: "A" }),
    });
    expect(only(problems)).toEqual({
      file: "addresses.txt",
      line: 2,
      column: 1,
      severity: "error",
      code: "address-lost",
      message: "The address /news/old-name/ was published and is now nowhere.",
      hint: "It is probably /news/new-name/ now: add to news/2021-04-07-new-name.md: aliases: [/news/old-name/]",
    });
  });

  test("and the aliases that the new one has already are kept", async () => {
    const { problems } = await follow({ ...ledger, "news/new-name.md": post({ aliases: "[/x/]" }) });
    expect(only(problems).hint).toMatch(
      /: in news\/new-name\.md, write: aliases: \[\/x\/, \/news\/old-name\/\]$/,
    );
  });

  test("if its file was deleted and nothing is new", async () => {
    const { problems } = await follow({ "addresses.txt": "/news/a/\n/news/old/\n", "news/a.md": post() });
    expect(only(problems).hint).toMatch(/add to that: aliases: \[\/news\/old\/\]\. If not, .* gone: true\.$/);
  });

  test("if it became a draft: told in the draft", async () => {
    const { problems } = await follow({ ...ledger, "news/old-name.md": post({ draft: "true" }) });
    expect(only(problems)).toMatchObject({
      code: "address-lost",
      file: "news/old-name.md",
      line: 4,
      hint: "Publish the text, or write gone: true in the place of draft: true.",
    });
  });

  test("if only a draft has it among its aliases", async () => {
    const { problems } = await follow({
      ...ledger,
      "news/b.md": post({ draft: "true", aliases: "[/news/old-name/]" }),
    });
    expect(placesOf(problems)).toEqual(["news/b.md:4:8 address-lost"]);
  });

  test("if its language was taken out of site.yaml", async () => {
    const { problems } = await follow({
      "site.yaml": "name: C\naddress: https://www.example.org\n",
      "addresses.txt": "/fr/news/\n",
    });
    expect(placesOf(problems)).toEqual(["addresses.txt:1:1 address-lost"]);
  });

  test("once, although it stands twice in the ledger", async () => {
    const { problems } = await follow({ "addresses.txt": "/news/a/\n/news/a/\n" });
    expect(problems).toHaveLength(1);
  });
});

describe("a published address is not lost", () => {
  const ledger = { "addresses.txt": "/news/a/\n" };
  test.each([
    ["while its text is there", { "news/a.md": post() }],
    ["if it is an alias", { "news/b.md": post({ aliases: "[/news/a]" }) }],
    ["if it is gone", { "news/a.md": post({ gone: "true" }) }],
    ["if it has expired", { "news/a.md": post({ expires_at: "2025-01-01" }) }],
    ["if it waits for a later day", { "news/a.md": post({ publish_at: "2030-01-01" }) }],
    ["if it is a list without a text in its language", { "addresses.txt": "/fr/news/\n" }],
  ])("%s", async (_why, files) => {
    expect((await follow({ ...ledger, ...files })).problems).toEqual([]);
  });

  test("if its text has a mistake: only that is told", async () => {
    const { problems } = await follow({ ...ledger, "news/a.md": post({ titel: "A" }) });
    expect(placesOf(problems)).toEqual(["news/a.md:4:1 unknown-field"]);
  });
});
