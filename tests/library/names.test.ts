import { describe, expect, test } from "vitest";
import { entryText, load, loadLibrary, only } from "../fixtures/content.ts";

const files = {
  "people/francis-omaswa.md": entryText({
    name: "Francis Omaswa",
    honorific: "Prof.",
    aliases: "[F. G. Omaswa, /old/]",
    organisations: "[{member: mmi}]",
  }),
  "people/corinne-hinlopen.md": entryText({ name: "Corinne Hinlopen", organisations: "[{member: mmi}]" }),
  "members/mmi.md": entryText({
    name: "Medicus Mundi International Network",
    acronym: "MMIN",
    kind: "network",
    countries: "global",
    aliases: "Medicus Mundi",
  }),
};
const omaswa = { name: "Prof. Francis Omaswa", address: "/people/francis-omaswa/" };
const mmi = { name: "Medicus Mundi International Network", address: "/members/mmi/" };

describe("an author is known", () => {
  test.each([
    ["by id", "francis-omaswa", omaswa],
    ["by name", "Francis Omaswa", omaswa],
    ["by name with title", "Prof. Francis Omaswa", omaswa],
    ["by another name", "F. G. Omaswa", omaswa],
    ["whatever the capitals, accents and points", "prof francis ómaswa", omaswa],
    [
      "without a title, if there is none",
      "corinne-hinlopen",
      { name: "Corinne Hinlopen", address: "/people/corinne-hinlopen/" },
    ],
    ["as an organisation by id", "mmi", mmi],
    ["as an organisation by acronym", "MMIN", mmi],
    ["as an organisation by name", "Medicus Mundi International Network", mmi],
    ["as an organisation by another name", "Medicus Mundi", mmi],
  ])("%s", async (_how, written, credit) => {
    const library = await loadLibrary(files);
    expect(library.credits([written])).toEqual([credit]);
  });

  test("or else is a plain name, in the order in which all are written", async () => {
    const library = await loadLibrary(files);
    expect(library.credits(["Nobody Known", "MMIN"])).toEqual([
      { name: "Nobody Known", address: undefined },
      mmi,
    ]);
    expect(library.credits(["/old/"])).toEqual([{ name: "/old/", address: undefined }]);
  });

  test("not through a page that is not published, but by name", async () => {
    const library = await loadLibrary({
      ...files,
      "people/francis-omaswa.md": entryText({ name: "Francis Omaswa", draft: "true" }),
    });
    expect(library.credits(["Francis Omaswa"])).toEqual([{ name: "Francis Omaswa", address: undefined }]);
  });
});

describe("a name that is nearly a known one", () => {
  const post = (author: string) =>
    load({ ...files, "news/2021-04-07-a.md": entryText({ title: "A", authors: author }) });

  test("is told, but does not stop the site", async () => {
    const { problems, libraries } = await post("Corine Hinlopen");
    expect(only(problems)).toMatchObject({
      file: "news/2021-04-07-a.md",
      line: 3,
      column: 10,
      severity: "warning",
      code: "near-miss",
      message: '"Corine Hinlopen" is nearly the name "Corinne Hinlopen".',
      hint: 'Write "Corinne Hinlopen", or add "Corine Hinlopen" to the aliases of that entry.',
    });
    expect(libraries).toHaveLength(1);
  });

  test.each(["Corinne Hinlopen", "corinne-hinlopen", "MMIN", "F. G. Omaswa", "Somebody Else"])(
    "is not %s",
    async (author) => {
      expect((await post(author)).problems).toEqual([]);
    },
  );
});
