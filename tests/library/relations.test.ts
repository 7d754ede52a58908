import { describe, expect, test } from "vitest";
import type { TypeName } from "../../scripts/model/content-types.ts";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

const files = {
  "topics/who-code.md": entryText({ title: "The WHO Code" }),
  "topics/migration.md": entryText({ title: "Migration" }),
  "members/wemos.md": entryText({ name: "Wemos", kind: "ngo", countries: "NL", people: "corinne-hinlopen" }),
  "people/corinne-hinlopen.md": entryText({ name: "Corinne Hinlopen", organisations: "\n  - member: wemos" }),
  "statements/2021-04-07-declaration.md": entryText({
    title: "Declaration",
    topics: "who-code",
    members: "wemos",
  }),
  "news/2021-04-08-a.md": entryText({
    title: "A",
    topics: "[who-code, migration]",
    authors: "[Corinne Hinlopen, Wemos]",
    statement: "declaration",
    members: "wemos",
  }),
  "news/2021-04-09-b.md": entryText({ title: "B", topics: "who-code" }),
  "news/2021-04-09-draft.md": entryText({ title: "Draft", topics: "who-code", draft: "true" }),
};

function entryOf(library: Library, type: TypeName, id: string): AnyPublished {
  const { all } = library;
  const entries: AnyPublished[] = [
    ...[...all("news"), ...all("statements"), ...all("topics")],
    ...[...all("members"), ...all("people"), ...all("pages")],
  ];
  const found = entries.find((entry) => entry.type === type && entry.id === id);
  if (found === undefined) throw new Error(`There is no ${type}/${id}.`);
  return found;
}

describe("relations go both ways", () => {
  test("from a text to what it names: in the order in which it names them, without what is not there", async () => {
    const library = await loadLibrary(files);
    const titles = library.find("topics", ["migration", "no-topic", "who-code"]).map(({ title }) => title);
    expect(titles).toEqual(["Migration", "The WHO Code"]);
  });

  test.each([
    ["a topic", "topics", "who-code", ["news/b", "news/a", "statements/declaration"]],
    ["a topic that one names in a list", "topics", "migration", ["news/a"]],
    ["a statement", "statements", "declaration", ["news/a"]],
    ["a person: as author and in an organisation", "people", "corinne-hinlopen", ["news/a", "members/wemos"]],
    [
      "a member: as subject and author once, as issuer, as employer",
      "members",
      "wemos",
      ["news/a", "statements/declaration", "people/corinne-hinlopen"],
    ],
    ["nothing, if nobody names it", "news", "b", []],
  ] as const)("from what is named to all that name it, newest first: %s", async (_what, type, id, naming) => {
    const library = await loadLibrary(files);
    const found = library.naming(entryOf(library, type, id));
    expect(found.map((entry) => `${entry.type}/${entry.id}`)).toEqual(naming);
  });

  test("drafts name nothing on the site, but do in the preview", async () => {
    const library = await loadLibrary(files, { preview: true });
    expect(library.naming(entryOf(library, "topics", "who-code")).map(({ id }) => id)).toContain("draft");
  });
});

describe("neighbours", () => {
  const posts = {
    "news/2021-04-07-a.md": entryText({ title: "A" }),
    "news/2021-04-08-b.md": entryText({ title: "B" }),
    "news/2021-04-09-c.md": entryText({ title: "C" }),
    "news/2021-04-08-d.fr.md": entryText({ title: "D" }),
    "statements/2021-04-08-e.md": entryText({ title: "E" }),
    "pages/about.md": entryText({ title: "About" }),
    "site.yaml": "name: A\naddress: https://www.example.org\nlanguages: [en, fr]\n",
  };

  test.each([
    ["the oldest has none that is older", "a", { older: undefined, newer: "B" }],
    ["are of the same type and language", "b", { older: "A", newer: "C" }],
    ["the newest has none that is newer", "c", { older: "B", newer: undefined }],
  ])("%s", async (_rule, id, expected) => {
    const library = await loadLibrary(posts);
    const { older, newer } = library.neighbours(entryOf(library, "news", id));
    expect({ older: older?.title, newer: newer?.title }).toEqual(expected);
  });

  test("are for texts with a day", async () => {
    const library = await loadLibrary({ ...posts, "pages/b.md": entryText({ title: "B" }) });
    expect(library.neighbours(entryOf(library, "pages", "about"))).toEqual({
      older: undefined,
      newer: undefined,
    });
  });
});
