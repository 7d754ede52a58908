import { expect, test } from "vitest";
import { renderBody } from "../../scripts/markdown/render-body.ts";
import { targets } from "./targets.ts";

const numbered = (text: string) => renderBody(text, 1, targets, "numbered");

test("paragraphs, quotations and list items are numbered in the order of reading", () => {
  const { body, anchors } = numbered("One.\n\n- Two\n- Three\n  1. Four\n\n> Five\n\n## Six\n\nSix.\n");
  expect(anchors).toEqual(["six", "p1", "p2", "p3", "p4", "p5", "p6"]);
  expect(body.html).toContain('<p id="p1"><!--paragraph:1-->One.</p>');
  expect(body.html).toContain('<li id="p2"><!--paragraph:2-->Two</li>');
  expect(body.html).toContain('<li id="p4"><!--paragraph:4-->Four</li>');
  expect(body.html).toContain('<p id="p5"><!--paragraph:5-->Five</p>');
  expect(body.html).toContain('<p id="p6"><!--paragraph:6-->Six.</p>');
});

test("an item of several paragraphs is one, and counts at its first", () => {
  const { body, anchors } = numbered("- One\n\n  still one\n\n- Two\n");
  expect(anchors).toEqual(["p1", "p2"]);
  expect(body.html).toContain('<li id="p1">\n<p><!--paragraph:1-->One</p>\n<p>still one</p>');
});

test("pictures, footnotes, headings and tables have no number", () => {
  const { anchors } = numbered("![A nurse](a.png)\n\n| a |\n|---|\n| b |\n\nOne.[^1]\n\n[^1]: A note.\n");
  expect(anchors).toEqual(["fn1", "fnref1", "p1"]);
});

test("no heading takes the name of a paragraph, and none begins with a figure", () => {
  expect(numbered("## 2030\n").anchors).toEqual(["section-2030"]);
  expect(numbered("## P1\n\nOne.\n").anchors).toEqual(["section-p1", "p1"]);
});

test("the beginning of a text is told without numbers, and other texts have none", () => {
  expect(numbered("One.\n").body.excerpt).toBe("One.");
  expect(renderBody("One.\n", 1, targets).body.html).toBe("<p>One.</p>\n");
});
