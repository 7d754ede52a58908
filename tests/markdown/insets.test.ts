import { describe, expect, test } from "vitest";
import { render, source } from "./targets.ts";

const insetsOf = (text: string) => render(text).body.insets;

describe("a picture", () => {
  test("alone in a paragraph is a figure with its title as caption", () => {
    const { body } = render('![A nurse](ok.png "At work, 2019.")');
    expect(body.html).toBe("<!--inset:0-->");
    expect(body.insets).toEqual([
      { kind: "picture", source, alt: "A nurse", caption: "At work, 2019.", isFigure: true },
    ]);
  });

  test.each<[string, string, string]>([
    ["several in one paragraph", "![A](ok.png)\n![B](ok2.png)", "<!--inset:0--><!--inset:1-->"],
    ["in a quotation", "> ![A](ok.png)", "<blockquote><!--inset:0--></blockquote>\n"],
    ["in a list", "- ![A](ok.png)", "<ul>\n<li><!--inset:0--></li>\n</ul>\n"],
    ["between paragraphs", "A\n\n![B](ok.png)\n\nC", "<p>A</p>\n<!--inset:0-->\n<p>C</p>\n"],
  ])("is a figure without a paragraph around it: %s", (_where, text, html) => {
    expect(render(text).body.html).toBe(html);
    expect(insetsOf(text).map((inset) => inset.kind === "picture" && inset.isFigure)).not.toContain(false);
  });

  test.each<[string, string]>([
    ["among words", "A ![B](ok.png) c"],
    ["in a link", "[![B](ok.png)](https://example.org)"],
    ["in a heading", "## ![B](ok.png)"],
    ["in a cell", "| a |\n|---|\n| ![B](ok.png) |"],
    ["in a footnote, where the way back stands behind it", "A[^1]\n\n[^1]: ![B](ok.png)"],
  ])("is no figure %s", (_where, text) => {
    expect(insetsOf(text)).toEqual([
      { kind: "picture", source, alt: "B", caption: undefined, isFigure: false },
    ]);
    expect(render(text).body.html).toContain("<!--inset:0-->");
  });

  test("has its text alternative as plain words", () => {
    expect(insetsOf('![A **big** "b" & <c>](ok.png)')).toMatchObject([{ alt: 'A big "b" & <c>' }]);
  });

  test("that is not there leaves no mark", () => {
    expect(render("![A](b.png)").body).toMatchObject({ html: "", insets: [] });
  });
});

describe("a link to a document", () => {
  test("is followed by what is told of the file", () => {
    const { body } = render("Read [the *report*](ok.pdf).");
    expect(body.html).toBe('<p>Read <a href="/files/ok.pdf">the <em>report</em></a><!--inset:0-->.</p>\n');
    expect(body.insets).toEqual([{ kind: "document", format: "pdf", bytes: 84_000 }]);
  });

  test("is the only one that is: others are followed by nothing", () => {
    expect(insetsOf("[a](https://example.org/a.pdf) [b](missing.pdf)")).toEqual([]);
  });
});
