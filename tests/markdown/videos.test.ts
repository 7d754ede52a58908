import { describe, expect, test } from "vitest";
import { places, render, source } from "./targets.ts";

const rest = 'poster="ok.png" title="The launch"';

describe("::video{…} on a line of its own", () => {
  test("is a still that leads to the page of the video on another site", () => {
    const { body, targets } = render(`::video{src="https://www.example.org/1" ${rest} minutes="12"}`);
    expect(body.html).toBe("<!--inset:0-->");
    expect(body.insets).toEqual([
      {
        kind: "video",
        href: "https://www.example.org/1",
        title: "The launch",
        poster: source,
        minutes: 12,
        host: "example.org",
        file: undefined,
      },
    ]);
    expect(targets).toEqual(["https://www.example.org/1", "ok.png"]);
  });

  test("or plays a file of this site", () => {
    expect(render(`::video{src="ok.mp4" ${rest}}`).body.insets).toMatchObject([
      { href: "/files/ok.mp4", host: undefined, minutes: undefined, file: { format: "mp4", bytes: 84_000 } },
    ]);
  });

  test.each<[string, string, string]>([
    ["ends a paragraph", "A\n::video{…}\nB", "<p>A</p>\n<!--inset:0--><p>B</p>\n"],
    ["stands in a quotation", "> ::video{…}", "<blockquote>\n<!--inset:0--></blockquote>\n"],
    ["may be followed by spaces", "::video{…}  ", "<!--inset:0-->"],
    ["may be indented a little", "   ::video{…}", "<!--inset:0-->"],
  ])("%s", (_rule, text, html) => {
    const { body, findings } = render(text.replace("{…}", `{src="ok.mp4" ${rest}}`));
    expect(findings).toEqual([]);
    expect(body.html).toBe(html);
  });

  test.each(["    ::video{x}", "```\n::video{x}\n```", "`::video{x}`", "a::video b", "::: note", "12::30"])(
    "is not meant by %j",
    (text) => {
      expect(places(text)).toEqual([]);
    },
  );
});

describe("what is wrong with a video is told where it stands", () => {
  test.each<[string, string, string[]]>([
    ["no attributes", "::video", ["1:8 directive-attribute"]],
    ["brackets", "::video[ok.mp4]", ["1:8 directive-attribute"]],
    ["no quotes", `::video{src=ok.mp4 ${rest}}`, ["1:9 directive-attribute"]],
    ["no space between two", '::video{src="ok.mp4"title="A"}', ["1:9 directive-attribute"]],
    ["words behind it", `::video{src="ok.mp4" ${rest}} here`, ["1:56 directive-attribute"]],
    ["the brace is not closed", `::video{src="ok.mp4" ${rest}`, ["1:38 directive-attribute"]],
    ["an empty title", '::video{src="ok.mp4" poster="ok.png" title=" "}', ["1:1 directive-attribute"]],
    ["minutes in words", `::video{src="ok.mp4" ${rest} minutes="two"}`, ["1:57 directive-attribute"]],
    [
      "several at once",
      '> ::video{sorc="ok.mp4"}',
      Array(3).fill("1:3 directive-attribute").concat("1:11 directive-attribute"),
    ],
    ["a document", `::video{src="ok.pdf" ${rest}}`, ["1:9 directive-attribute"]],
    ["an e-mail address", `::video{src="mailto:a@b.org" ${rest}}`, ["1:9 directive-attribute"]],
    ["in the midst of words", `A ::video{src="ok.mp4" ${rest}}`, ["1:3 directive-attribute"]],
    ["another name", "::vimeo{}", ["1:1 unknown-directive"]],
    [
      "file and still are missing",
      '::video{src="a.mp4" poster="b.png" title="A"}',
      ["1:21 missing-picture", "1:9 broken-link"],
    ],
  ])("%s", (_what, text, expected) => {
    expect(places(text).sort()).toEqual([...expected].sort());
    expect(render(text).body.insets).toEqual([]);
  });
});
