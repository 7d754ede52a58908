import { describe, expect, test } from "vitest";
import { entryText, load, only, pixel, placesOf } from "../fixtures/content.ts";

const files = {
  "site.yaml": "name: A\naddress: https://www.example.org\nlanguages: [en, fr]\nmenu: [/about/, /team/]\n",
  "topics/who-code.md": entryText({ title: "The WHO Code" }, "## History\n"),
  "topics/who-code.fr.md": entryText({ title: "Le Code" }),
  "pages/about.md": entryText({ title: "About" }),
  "pages/team/index.md": entryText({ title: "Team" }),
  "pages/team/team.jpg": pixel,
  "pages/team/team.pdf": "%PDF-1.7",
  "pages/draft.md": entryText({ title: "Draft", draft: "true" }),
  "media/a report.pdf": "%PDF-1.7",
  "media/symbol.png": pixel,
};

/** The HTML of a post with a text, in English unless its name says otherwise, and what is told about it. */
async function post(
  text: string,
  file = "news/2021-04-07-a.md",
  more: Readonly<Record<string, string>> = {},
) {
  const { libraries, problems } = await load({ ...files, [file]: entryText({ title: "A" }, text), ...more });
  const posts = libraries.flatMap((library) => library.all("news"));
  const rendered = posts.find((found) => found.file === file)?.rendered;
  return { html: rendered?.html ?? "", insets: rendered?.insets ?? [], problems };
}

describe("a link leads", () => {
  test.each([
    ["to a text by the path from this file", "[x](../topics/who-code.md)", "/topics/who-code/"],
    ["to its heading", "[x](../topics/who-code.md#history)", "/topics/who-code/#history"],
    ["to a text by its address", "[x](/topics/who-code/)", "/topics/who-code/"],
    ["to a heading by address", "[x](/topics/who-code/#history)", "/topics/who-code/#history"],
    ["to a text in a folder of its own", "[x](../pages/team/index.md)", "/team/"],
    ["to a heading of the same text", "[x](#here)\n\n## Here", "/news/a/#here"],
    ["to a list", "[x](/members/)", "/members/"],
    ["to a list in another language", "[x](/fr/news/)", "/fr/news/"],
    [
      "to a document, however its name is typed",
      "[x](<../media/a report.pdf>)",
      "/files/media/a%20report.pdf",
    ],
    ["to a document with % signs", "[x](../media/a%20report.pdf)", "/files/media/a%20report.pdf"],
    [
      "to another site as it is typed",
      "[x](https://example.org/a?b=c&d#e)",
      "https://example.org/a?b=c&amp;d#e",
    ],
  ])("%s", async (_where, text, href) => {
    const { html, problems } = await post(text);
    expect(problems).toEqual([]);
    expect(html).toContain(`<a href="${href}">x</a>`);
  });

  test("to an e-mail address that is public, as that to which signatures are sent", async () => {
    const sign = entryText({ title: "S", sign: "{email: a@example.org}" }, "[x](mailto:a@example.org)");
    const { libraries, problems } = await load({ "statements/2021-04-07-s.md": sign });
    expect(problems).toEqual([]);
    const [statement] = libraries.flatMap((library) => library.all("statements"));
    expect(statement?.rendered.html).toContain('<a href="mailto:a@example.org">x</a>');
  });

  test.each([
    ["an e-mail address", "[x](mailto:a@example.org)", 12],
    ["a phone", "[x](tel:+31201234567)", 9],
  ])("to %s, which is only told because it may be somebody's own", async (_where, text, column) => {
    const { problems } = await post(text);
    expect(placesOf(problems)).toEqual([`news/2021-04-07-a.md:4:${column} personal-data`]);
  });

  test("to the translation, from a text in that language", async () => {
    const { html } = await post(
      "[x](../topics/who-code.md) [x](../pages/about.md)",
      "news/2021-04-07-a.fr.md",
    );
    expect(html).toContain('<a href="/fr/topics/who-code/">');
    expect(html).toContain('<a href="/about/">');
  });

  test("to a draft, from a draft", async () => {
    const draft = entryText({ title: "B", draft: "true" }, "[x](../pages/draft.md)");
    expect((await post("", undefined, { "news/2021-04-08-b.md": draft })).problems).toEqual([]);
  });

  test("to a text with mistakes of its own without being one more", async () => {
    const text = "[x](../pages/broken.md) [x](/broken/) [x](/broken/#here)";
    const { problems } = await post(text, undefined, {
      "pages/broken.md": entryText({ titel: "A", title: "A" }),
    });
    expect(placesOf(problems)).toEqual(["pages/broken.md:2:1 unknown-field"]);
  });
});

describe("a link that leads nowhere is told what to type", () => {
  test.each([
    [
      "a file that is nearly there",
      "[x](../topics/who-cod.md)",
      "broken-link",
      'There is nothing at "../topics/who-cod.md".',
      'Did you mean "../topics/who-code.md"?',
    ],
    [
      "a file that is not there",
      "[x](zzz.md)",
      "broken-link",
      'There is nothing at "zzz.md".',
      /^Write the path from this file to the other/,
    ],
    [
      "an address that is nearly there",
      "[x](/abot/)",
      "broken-link",
      'There is nothing at "/abot/".',
      'Did you mean "/about/"?',
    ],
    [
      "an address without its last slash",
      "[x](/about)",
      "broken-link",
      'There is nothing at "/about".',
      'Did you mean "/about/"?',
    ],
    [
      "a page of the web site's own files",
      "[x](/assets/site.css)",
      "broken-link",
      /^There is nothing at/,
      /^Link to the file of the text instead/,
    ],
    [
      "a file above the content",
      "[x](../../package.json)",
      "broken-link",
      /^There is nothing at/,
      /^Write the path/,
    ],
    [
      "% signs that are no characters",
      "[x](%E0%A4%A)",
      "broken-link",
      /^There is nothing at "%E0/,
      "Its % signs do not form characters.",
    ],
    [
      "a heading that is not there",
      "[x](../topics/who-code.md#histories)",
      "broken-anchor",
      'topics/who-code.md has no heading "#histories".',
      "Its headings are: #history.",
    ],
    [
      "a heading of a text without any",
      "[x](../pages/about.md#a)",
      "broken-anchor",
      'pages/about.md has no heading "#a".',
      "Link to the page without #.",
    ],
    [
      "a heading of a text that has only footnotes",
      "[x](#a) b[^1]\n\n[^1]: c",
      "broken-anchor",
      'news/2021-04-07-a.md has no heading "#a".',
      "Link to the page without #.",
    ],
    [
      "a draft",
      "[x](../pages/draft.md)",
      "link-to-unpublished",
      "pages/draft.md is not published, so this link would lead nowhere.",
      "Publish it first, or take the link out.",
    ],
    [
      "a script",
      "[x](javascript:alert(1))",
      "unsafe-link",
      'Links that begin with "javascript:" are not allowed.',
      "Use https://, mailto: or tel:.",
    ],
    [
      "a script in capitals",
      "[x](JavaScript:alert(1))",
      "unsafe-link",
      'Links that begin with "javascript:" are not allowed.',
      /^Use/,
    ],
    [
      "a script with % signs",
      "[x](java%73cript:alert(1))",
      "unsafe-link",
      'Links that begin with "javascript:" are not allowed.',
      /^Use/,
    ],
    [
      "data",
      "[x](data:text/html,a)",
      "unsafe-link",
      'Links that begin with "data:" are not allowed.',
      /^Use/,
    ],
    [
      "a program",
      "[x](ms-word:ofe%7Cu%7Chttps://a)",
      "unsafe-link",
      'Links that begin with "ms-word:" are not allowed.',
      /^Use/,
    ],
    [
      "a file of this computer",
      "[x](file:///etc/passwd)",
      "unsafe-link",
      'Links that begin with "file:" are not allowed.',
      /^Use/,
    ],
    [
      "no scheme",
      "[x](//example.org/)",
      "unsafe-link",
      'Links that begin with "//" are not allowed.',
      /^Use/,
    ],
    [
      "a site hidden behind another",
      "[x](https://who.int@example.org/a)",
      "unsafe-link",
      /has a name and an @ before its site/,
      "Write only what stands behind the @: https://example.org/a",
    ],
    ["no site", "[x](https://)", "unsafe-link", '"https://" is not a web address.', /^Write it as https:/],
  ])("%s", async (_what, text, code, message, hint) => {
    const found = only((await post(text)).problems);
    expect(found).toMatchObject({ file: "news/2021-04-07-a.md", line: 4, column: 1, code });
    expect(found.message).toMatch(message);
    expect(found.hint).toMatch(hint);
  });

  test("in a text with other mistakes, its own headings are known", async () => {
    const text = entryText({ titel: "A", title: "A" }, "[x](#here) [y](#there)\n\n## Here\n");
    const { problems } = await post("", undefined, { "pages/broken.md": text });
    expect(placesOf(problems)).toEqual([
      "pages/broken.md:2:1 unknown-field",
      "pages/broken.md:5:12 broken-anchor",
    ]);
  });

  test("in a text that is itself the introduction of a list, its own headings are there", async () => {
    const text = entryText({ title: "News", address: "/news/" }, "[x](#here) [y](#there)\n\n## Here\n");
    const { problems } = await post("[z](/news/#here)", undefined, { "pages/intro.md": text });
    expect(placesOf(problems)).toEqual(["pages/intro.md:5:12 broken-anchor"]);
  });
});

describe("a picture is found", () => {
  test.each([
    ["under media/ from the top", "![x](media/symbol.png)"],
    ["under media/ with a slash", "![x](/media/symbol.png)"],
    ["by the path from this file", "![x](../media/symbol.png)"],
    ["beside another text", "![x](../pages/team/team.jpg)"],
  ])("%s", async (_where, text) => {
    const { html, insets, problems } = await post(text);
    expect(problems).toEqual([]);
    expect(html).toBe("<!--inset:0-->");
    expect(insets).toMatchObject([
      {
        kind: "picture",
        alt: "x",
        source: {
          src: expect.stringMatching(/^\/media\/(symbol|team)-[0-9a-f]+-1\.png$/),
          width: 1,
          height: 1,
        },
      },
    ]);
  });

  test.each([
    [
      "nearly there",
      "![x](../media/symbl.png)",
      'There is no picture "../media/symbl.png".',
      'Did you mean "symbol.png"?',
    ],
    [
      "not there",
      "![x](zzz.png)",
      'There is no picture "zzz.png".',
      "Put the file beside the text or into media/.",
    ],
    [
      "not there, with letters that are not of ASCII",
      "![x](prénom.png)",
      'There is no picture "prénom.png".',
      /^Put the file/,
    ],
    [
      "on another site",
      "![x](https://example.org/a.png)",
      /is on another site/,
      "Save the picture beside the text and write its file name.",
    ],
    ["in the text itself", "![x](data:image/png;base64,AAAA)", /is on another site/, /^Save the picture/],
    ["above the content", "![x](../../a.png)", 'There is no picture "../../a.png".', /^Put the file/],
    ["above the content, with % signs", "![x](..%2f..%2fmedia%2fsymbol.png)", /^There is no picture/, /.+/],
    ["with % signs that are no characters", "![x](%E0.png)", /^There is no picture/, /.+/],
    ["a document", "![x](../pages/team/team.pdf)", /^There is no picture/, /.+/],
  ])("but not if it is %s", async (_what, text, message, hint) => {
    const found = only((await post(text)).problems);
    expect(found).toMatchObject({ line: 4, column: 1, code: "missing-picture" });
    expect(found.message).toMatch(message);
    expect(found.hint).toMatch(hint);
  });
});
