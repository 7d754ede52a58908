import { describe, expect, test } from "vitest";
import { entryText, load, loadLibrary, only } from "../fixtures/content.ts";

const base = "name: A\naddress: https://www.example.org\nlanguages: [en, fr]\n";
const pages = {
  "pages/about.md": entryText({ title: "About the coalition", menu: "About" }),
  "pages/about.fr.md": entryText({ title: "À propos de la coalition", menu: "À propos" }),
  "pages/join.md": entryText({ title: "Join" }),
  "pages/draft.md": entryText({ title: "Draft", draft: "true" }),
  // Leads to the pages that a menu does not lead to.
  "news/2021-04-07-a.md": entryText({ title: "A" }, "[About us](/about/), [how to join](/join/)\n"),
};
const withMenu = (menu: string) => ({ ...pages, "site.yaml": `${base}menu:\n${menu}` });

describe("a link of the menu", () => {
  test.each([
    [
      "may be an address and a title",
      "  - {title: Who we are, link: /about/}\n",
      { title: "Who we are", address: "/about/" },
    ],
    [
      "takes the menu title of the page, if it has none",
      "  - /about/\n",
      { title: "About", address: "/about/" },
    ],
    [
      "takes the title of the page, if that has no menu title",
      "  - /join/\n",
      { title: "Join", address: "/join/" },
    ],
    ["may be the path of a text", "  - pages/join.md\n", { title: "Join", address: "/join/" }],
    ["may be a list", "  - {title: News, link: /news/}\n", { title: "News", address: "/news/" }],
    [
      "may be on another site",
      "  - {title: WHO, link: 'https://www.who.int/'}\n",
      { title: "WHO", address: "https://www.who.int/" },
    ],
    [
      "may be an e-mail address of the coalition",
      "  - {title: Write, link: 'mailto:a@example.org'}\ncontact: {email: a@example.org}\n",
      { title: "Write", address: "mailto:a@example.org" },
    ],
  ])("%s", async (_rule, menu, link) => {
    expect((await loadLibrary(withMenu(menu))).menu).toEqual([link]);
  });

  test("leads to the translation, under its own title, or else to the page as it is", async () => {
    const library = await loadLibrary(
      withMenu("  - {title: Who we are, link: /about/}\n  - /join/\n  - /news/\n"),
      {},
      "fr",
    );
    expect(library.menu).toEqual([
      { title: "À propos", address: "/fr/about/" },
      { title: "Join", address: "/join/" },
      { title: "/news/", address: "/fr/news/" },
    ]);
  });

  test("at the foot and elsewhere is resolved in the same way", async () => {
    const library = await loadLibrary({
      ...pages,
      "site.yaml": `${base}footer: {links: [/about/]}\nsocial: [{title: B, link: "https://example.org/b"}]\n`,
    });
    expect(library.footer).toEqual([{ title: "About", address: "/about/" }]);
    expect(library.social).toEqual([{ title: "B", address: "https://example.org/b" }]);
  });
});

describe("a link that leads nowhere is told where it is typed", () => {
  test.each([
    [
      "to nothing that is near",
      "  - {title: A, link: /aboot/}\n",
      5,
      22,
      "broken-link",
      'There is nothing at "/aboot/".',
      'Did you mean "/about/"?',
    ],
    [
      "to nothing at all",
      "  - /x/\n",
      5,
      5,
      "broken-link",
      'There is nothing at "/x/".',
      "Write an address such as /news/ or a content path such as pages/about.md.",
    ],
    [
      "without its last slash",
      "  - /about\n",
      5,
      5,
      "broken-link",
      'There is nothing at "/about".',
      'Did you mean "/about/"?',
    ],
    [
      "to a script",
      "  - 'javascript:alert(1)'\n",
      5,
      5,
      "broken-link",
      'There is nothing at "javascript:alert(1)".',
      /^Write an address/,
    ],
    [
      "to a draft",
      "  - /draft/\n",
      5,
      5,
      "link-to-unpublished",
      "pages/draft.md is not published, so this link would lead nowhere.",
      "Publish it first, or take the link out.",
    ],
  ])("%s", async (_what, menu, line, column, code, message, hint) => {
    const found = only((await load(withMenu(menu))).problems);
    expect(found).toMatchObject({ file: "site.yaml", line, column, code, message });
    expect(found.hint).toMatch(hint);
  });

  test("but a draft has its link in the preview", async () => {
    const library = await loadLibrary(withMenu("  - /draft/\n"), { preview: true });
    expect(library.menu).toEqual([{ title: "Draft", address: "/draft/" }]);
  });
});
