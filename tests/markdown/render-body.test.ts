import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RenderedBody, renderBody, type Targets } from "../../scripts/markdown/render-body.ts";
import { wording } from "../fixtures/content.ts";

/** Links to `ok…` lead to a page, links to other sites stay, all others are broken; so with pictures. */
const targets: Targets = {
  link: (target) => {
    if (/^(https?|mailto|tel):/.test(target)) return { href: target, external: true };
    if (target.startsWith("#")) return { href: `/here/${target}`, external: false };
    if (/^ok\b/.test(target)) return { href: target.replace(/^ok/, "/ok/"), external: false };
    return { code: "broken-link", message: `There is nothing at "${target}".`, hint: "Mend it." };
  },
  picture: (target) =>
    target.startsWith("ok")
      ? { sources: [], src: "/media/ok.webp", srcset: "", width: 400, height: 300 }
      : { code: "missing-picture", message: `There is no picture "${target}".`, hint: "Mend it." },
  directive: ({ name }) =>
    name === "figure"
      ? undefined
      : { code: "unknown-directive", message: `There is no ":${name}[…]".`, hint: "Mend it." },
};

const render = (text: string, firstLine = 1): RenderedBody => renderBody(text, firstLine, targets);
const html = (text: string): string => render(text).body.html;
const places = (text: string, firstLine = 1): string[] =>
  render(text, firstLine).findings.map(({ code, place }) => `${place.line}:${place.column} ${code}`);

describe("HTML in a text stays text", () => {
  test.each([
    ["a script", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["an attribute with a script", "<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["a remark", "a <!-- b --> c", "a &lt;!-- b --&gt; c"],
    ["in a heading", "## A <b>b</b>", "A &lt;b&gt;b&lt;/b&gt;"],
    ["in code", "`<b>`", "<code>&lt;b&gt;</code>"],
    ["in a block of code", "```\n<b>\n```", "<pre><code>&lt;b&gt;"],
    ["in a table", "| a |\n|---|\n| <b> |", "<td>&lt;b&gt;</td>"],
    ["in a footnote", "A[^1].\n\n[^1]: <b>", "&lt;b&gt;"],
    ["in the name of a footnote", "A[^<b>].", "[^&lt;b&gt;]"],
    ["in the title of a link", '[a](ok "<b>")', 'title="&lt;b&gt;"'],
    ["in the language of a block of code", '```"><b>\na\n```', '<code class="language-&quot;&gt;&lt;b&gt;">'],
    ["template signs mean nothing", "{{ 7 * 7 }} {% raw %} #{x}", "{{ 7 * 7 }} {% raw %} #{x}"],
    ["quotation marks are not changed", `"a" -- 'b'...`, "&quot;a&quot; -- 'b'..."],
  ])("%s", (_where, text, expected) => {
    expect(html(text)).toContain(expected);
    expect(html(text)).not.toMatch(/<(script|b|img src=x)\b/);
  });

  test("no element has a style of its own: the CSP refuses it", () => {
    const table = html("| a | b | c |\n|:--|:-:|--:|\n| d | e | f |");
    expect(table).not.toContain("style");
    expect(table).toContain('<th class="align-left">a</th>');
    expect(table).toContain('<td class="align-center">e</td>');
    expect(table).toContain('<td class="align-right">f</td>');
    expect(html("| a |\n|---|\n| b |")).toContain("<td>b</td>");
  });
});

describe("a link", () => {
  test.each([
    ["leads where its target is", "[a](ok)", '<a href="/ok/">a</a>'],
    ["keeps its anchor", "[a](ok#b)", '<a href="/ok/#b">a</a>'],
    ["by reference leads where its definition says", "[a][b]\n\n[b]: ok", '<a href="/ok/">a</a>'],
    [
      "to another site stays as it is",
      "[a](https://example.org/?a&b)",
      '<a href="https://example.org/?a&amp;b">a</a>',
    ],
    [
      "in angle brackets is one",
      "<https://example.org>",
      '<a href="https://example.org">https://example.org</a>',
    ],
    [
      "that is only an address is one",
      "See https://example.org.",
      '<a href="https://example.org">https://example.org</a>.',
    ],
    ["to an e-mail address needs mailto:", "a@example.org", "<p>a@example.org</p>"],
    ["needs its scheme", "www.example.org", "<p>www.example.org</p>"],
    ["that is broken leads nowhere", "[a](b)", '<a href="#">a</a>'],
    ["in code is none", "`[a](b)`", "<code>[a](b)</code>"],
    ["with a backslash is none", "\\[a](b)", "[a](b)"],
  ])("%s", (_rule, text, expected) => {
    expect(html(text)).toContain(expected);
  });

  test("inside the site is told with its anchor and place, so that the anchor can be checked", () => {
    expect(render("One [a](ok#b)\n[c](ok) [d](https://example.org/#e)\n[f](#g)", 5).links).toEqual([
      { address: "/ok/", anchor: "b", place: { line: 5, column: 5 } },
      { address: "/here/", anchor: "g", place: { line: 7, column: 1 } },
    ]);
  });

  test("and a picture are listed as they are written", () => {
    expect(render("[a](ok/b.pdf) ![c](ok.png) <https://example.org>").targets).toEqual([
      "ok/b.pdf",
      "ok.png",
      "https://example.org",
    ]);
  });
});

describe("a broken link or picture is told where it begins", () => {
  test.each([
    ["in a line", "One [a](b)", ["1:5 broken-link"]],
    ["on the second line of a paragraph", "One\ntwo [a](b)", ["2:5 broken-link"]],
    ["on an indented line", "One\n   two [a](b)", ["2:8 broken-link"]],
    ["behind other signs", "**One** `two` [a](b)", ["1:15 broken-link"]],
    ["behind an emoji, which counts as two", "👩 [a](b)", ["1:4 broken-link"]],
    ["within emphasis", "One *[a](b)*", ["1:6 broken-link"]],
    ["around emphasis", "One [*a*](b)", ["1:5 broken-link"]],
    ["over two lines", "One [a\nb](c)", ["1:5 broken-link"]],
    ["twice in a line", "[a](b) [a](b)", ["1:1 broken-link", "1:8 broken-link"]],
    ["in a list", "- one\n- [a](b)\n  two [a](b)", ["2:3 broken-link", "3:7 broken-link"]],
    ["in a numbered list in a list", "- one\n  1. two\n  2. [a](b)", ["3:6 broken-link"]],
    ["in the second paragraph of an item", "- one\n\n  two [a](b)", ["3:7 broken-link"]],
    ["in a quotation", "> one\n> [a](b)", ["2:3 broken-link"]],
    ["in a quotation that goes on without its sign", "> one\n[a](b)", ["2:1 broken-link"]],
    ["in a list in a quotation", "> - one\n> - [a](b)", ["2:5 broken-link"]],
    ["in a heading", "## One [a](b)", ["1:8 broken-link"]],
    ["in an underlined heading", "Text.\n\nOne [a](b)\n---", ["3:5 broken-link"]],
    ["in the head of a table", "| a | [b](c) |\n|---|---|", ["1:7 broken-link"]],
    [
      "in a cell",
      "| a | b |\n|---|---|\n| c | [d](e) |\n| [f](g) | h |",
      ["3:7 broken-link", "4:3 broken-link"],
    ],
    [
      "in two cells that are the same",
      "| a | b |\n|---|---|\n| [c](d) | [c](d) |",
      ["3:3 broken-link", "3:12 broken-link"],
    ],
    ["in a cell behind a bar with a backslash", "| a |\n|---|\n| b \\| c [d](e) |", ["3:10 broken-link"]],
    ["in a table without bars at its sides", "a | b\n--|--\nc | [d](e)", ["3:5 broken-link"]],
    ["in a table in a list", "- | a |\n  |---|\n  | [b](c) |", ["3:5 broken-link"]],
    ["in a footnote", "One[^1].\n\n[^1]: two [a](b)", ["3:11 broken-link"]],
    [
      "in the second paragraph of a footnote",
      "One[^1].\n\n[^1]: two\n\n    three [a](b)",
      ["5:11 broken-link"],
    ],
    ["in a footnote in the running text", "One\ntwo ^[three [a](b)].", ["2:13 broken-link"]],
    ["by reference", "One [a][b] and [b].\n\n[b]: c", ["1:5 broken-link", "1:16 broken-link"]],
    ["in angle brackets", "One <ftp://a>", ["1:5 broken-link"]],
    ["as an address alone", "One ftp://a.org and\n(ftp://a.org)", ["1:5 broken-link", "2:2 broken-link"]],
    [
      "as an address alone behind a link to the same",
      "[a](ftp://a.org) ftp://a.org",
      ["1:1 broken-link", "1:18 broken-link"],
    ],
    [
      "as an address without a scheme, twice",
      "One //a.org, //a.org",
      ["1:5 broken-link", "1:14 broken-link"],
    ],
    ["of a picture", "One\ntwo ![a](b)", ["2:5 missing-picture"]],
    ["of a picture in a link", "[![a](b)](c)", ["1:1 broken-link", "1:2 missing-picture"]],
    ["of a picture by reference", "One ![a][b]\n\n[b]: c", ["1:5 missing-picture"]],
  ])("%s", (_where, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test("counted from the line on which the text begins in its file", () => {
    expect(places("One\n\n[a](b)", 7)).toEqual(["9:1 broken-link"]);
  });

  test("but not in code, and not where a backslash says that it is none", () => {
    expect(places("`[a](b)`\n\n    [a](b)\n\n```\n[a](b)\n```\n\\[a](b)")).toEqual([]);
  });
});

describe("a picture", () => {
  test.each(["![](ok.png)", "![ ](ok.png)"])("needs a text alternative: %j", (text) => {
    expect(render(text).findings).toEqual([
      {
        code: "missing-alt",
        place: { line: 1, column: 1 },
        message: "This picture has no text alternative.",
        hint: "Say in the square brackets what it shows: ![A nurse at work](nurse.jpg)",
      },
    ]);
  });

  test("that is missing and has no text alternative is told both", () => {
    expect(places("![](b.png)")).toEqual(["1:1 missing-alt", "1:1 missing-picture"]);
  });
});

describe("headings", () => {
  test("begin below the title of the page and go down one level at a time", () => {
    expect(places("## A\n\n### B\n\n#### C\n\n## D")).toEqual([]);
    expect(render("## A\n\n### B").body.headings).toEqual([
      { level: 2, id: "a", text: "A" },
      { level: 3, id: "b", text: "B" },
    ]);
  });

  test("of the first level are one lower on the page, keep their anchor, and are told", () => {
    const { body, findings, anchors } = render("# A\n\n## B");
    expect(body.html).toMatch(
      /<h2 id="a">A<\/h2>\s*<h3 id="b">B<\/h3>|<h2 id="a">A<\/h2>\s*<h2 id="b">B<\/h2>/,
    );
    expect(anchors).toEqual(["a", "b"]);
    expect(findings).toEqual([
      {
        code: "heading-level",
        place: { line: 1, column: 1 },
        message: "The title is already the page's first heading.",
        hint: "Begin this heading with two signs: ## A",
      },
    ]);
  });

  test("that skip a level are one below the last on the page, and are told", () => {
    const { body, findings } = render("## A\n\n##### B");
    expect(body.html).toContain('<h3 id="b">B</h3>');
    expect(findings).toEqual([
      {
        code: "heading-level",
        place: { line: 3, column: 1 },
        message: "This heading skips a level: ##### after ##.",
        hint: "Begin it with ###",
      },
    ]);
  });

  test.each([
    ["in a quotation", "> #### A", ["1:3 heading-level"]],
    ["in a list", "- #### A", ["1:3 heading-level"]],
    ["underlined", "Text.\n\n  A\n===", ["3:3 heading-level"]],
    ["indented", "Text.\n\n  # A", ["3:3 heading-level"]],
  ])("are told where they begin: %s", (_where, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test("have anchors of their own, also if they say the same or nothing in Latin letters", () => {
    expect(render("## A b\n\n## A b\n\n## 中文").anchors).toEqual(["a-b", "a-b-1", "text"]);
  });

  test("are listed as plain words", () => {
    expect(render("## A *b* `c` [d](ok) ![e](ok.png)").body.headings).toEqual([
      { level: 2, id: expect.stringMatching(/^a-b-c-d/), text: "A b c d" },
    ]);
  });
});

describe("footnotes", () => {
  test("stand at the end, with a way there and back from each mention", () => {
    const { body, findings, anchors } = render("One[^a], two[^b], again[^a].\n\n[^a]: Note.\n[^b]: Other.");
    expect(findings).toEqual([]);
    expect(body.html).toContain('<a href="#fn1" id="fnref1" role="doc-noteref">1</a>');
    expect(body.html).toContain('<a href="#fn2" id="fnref2" role="doc-noteref">2</a>');
    expect(body.html).toMatch(/<a href="#fn1" id="fnref1-1" role="doc-noteref">1[^<]*<\/a>/);
    expect(body.html).toContain('<section class="footnotes" role="doc-endnotes">');
    expect(body.html).toContain('<li id="fn1"');
    expect(body.html).toContain('<a href="#fnref1-1" role="doc-backlink"');
    expect(anchors).toEqual(["fn1", "fnref1", "fn2", "fnref2"]);
  });

  test.each([
    ["one", "One[^1].", ["1:4 footnote-undefined"]],
    [
      "several in a line",
      "One[^1], two[^2], again[^1].",
      ["1:4 footnote-undefined", "1:13 footnote-undefined", "1:24 footnote-undefined"],
    ],
    ["on the second line", "One\ntwo[^1].", ["2:4 footnote-undefined"]],
    ["in a list", "- one\n- two[^1]", ["2:6 footnote-undefined"]],
    ["in a link", "[one[^1]](ok)", ["1:5 footnote-undefined"]],
    ["beside one that is defined", "One[^1], two[^2].\n\n[^2]: Note.", ["1:4 footnote-undefined"]],
    [
      "with a name as objects have",
      "One[^constructor][^__proto__].",
      ["1:4 footnote-undefined", "1:18 footnote-undefined"],
    ],
  ])("that are not defined are told: %s", (_what, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test("that are not defined are told by name, with what to type", () => {
    expect(render("One[^who].").findings).toMatchObject([
      { message: 'There is no footnote "who".', hint: "Add it at the end of the text: [^who]: …" },
    ]);
  });

  test.each(["`[^1]`", "\\[^1]", "    [^1]", "[^ 1]", "[^]"])("are not meant by %j", (text) => {
    expect(places(text)).toEqual([]);
  });
});

test("a wide table can be scrolled without the page", () => {
  expect(html("| a |\n|---|\n| b |")).toMatch(
    /^<div class="table-scroll"><table>\n<thead>[\s\S]*<\/table><\/div>\n$/,
  );
});

describe("the excerpt is the first paragraph in plain words", () => {
  test.each([
    ["without signs", "One *two* `three` [four](ok)[^1].\n\n[^1]: Note.", "One two three four."],
    ["on one line", "One\ntwo  \nthree", "One two three"],
    ["with the signs of HTML as they are", "A < B & C", "A < B & C"],
    ["not of a heading, a list or a quotation", "## A\n\n- b\n\n> c\n\nOne.", "One."],
    ["not of a picture", "![A nurse](ok.png)\n\nOne.", "One."],
    ["or nothing", "## A", ""],
  ])("%s", (_rule, text, expected) => {
    expect(render(text).body.excerpt).toBe(expected);
  });

  test("cut behind a word after about 200 letters", () => {
    const { excerpt } = render(`${"word ".repeat(60)}`).body;
    expect(excerpt).toMatch(/^(word )+word…$/);
    expect(excerpt.length).toBeLessThanOrEqual(201);
    expect(excerpt.length).toBeGreaterThan(190);
  });
});

describe("whatever is in a text", () => {
  const runs = { numRuns: 300 };
  const pieces = fc.constantFrom(
    ...[
      "[a](b)",
      "![a](b)",
      "[^1]",
      "[^1]: ",
      "^[a [b](c)]",
      "[a][b]",
      "[b]: c\n",
      "<ftp://a>",
      "ftp://a.org",
      "//a.org",
    ],
    ...[
      "\n",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "    ",
      "\t",
      "# ",
      "#### ",
      "| a | b |\n|---|---|\n",
      "|",
      "\\",
      "`",
      "```\n",
    ],
    ...[
      "*",
      "**",
      "_",
      "~~",
      "[",
      "]",
      "(",
      ")",
      "!",
      "<",
      ">",
      "&lt;",
      "é",
      "👩",
      "\n---\n",
      "\n===\n",
      "javascript:a",
    ],
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((all) => all.join(""));

  test("it is rendered without active HTML, and every finding has a place in it", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { body, findings, links } = render(written);
        const lines = written.split("\n");
        for (const { place } of [...findings, ...links]) {
          const line = lines[place.line - 1];
          expect(line).toBeDefined();
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(place.column).toBeLessThanOrEqual((line ?? "").length + 1);
        }
        expect(body.html).not.toMatch(
          /<(script|style|iframe|object|svg)|<[^>]*\s(on\w+|style)=|="\s*javascript:/i,
        );
      }),
      runs,
    );
  });

  test("a broken link of its own paragraph is told where its bracket is", () => {
    fc.assert(
      fc.property(text, (written) => {
        const whole = `${written}\n\n[last](broken)`;
        const last = render(whole).findings.findLast(({ message }) => message.includes('"broken"'));
        // In a block of code that is still open there are no links.
        if (last === undefined) return;
        const line = whole.split("\n")[last.place.line - 1] ?? "";
        expect(line.slice(last.place.column - 1)).toBe("[last](broken)");
      }),
      runs,
    );
  });
});

test("messages are sentences", () => {
  for (const { message, hint } of render("# A\n\n#### B\n\n[^1] ![](b)").findings) {
    expect(message).toEqual(wording(/^[A-Z"].*\.$/));
    expect(hint).not.toBe("");
  }
});

describe("HTML that would be shown as it is typed is told once a paragraph", () => {
  test.each([
    ["a tag", "A <b>bold</b> word", ["1:3 shown-html"]],
    ["a table over several lines", "<table>\n<tr><td>1</td></tr>\n</table>", ["1:1 shown-html"]],
    ["two paragraphs", "<div>\n\nText\n\n</div>", ["1:1 shown-html", "5:1 shown-html"]],
    ["but not in code", "Write `<b>` or\n\n    <div>\n", []],
    ["nor a word in brackets that is no element", "The <name> of <3 and a < b > c", []],
  ])("%s", (_what, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});
