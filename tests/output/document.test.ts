import { expect, test } from "vitest";
import { attributes, foreignCode, parseHtml, textOf } from "./document.ts";

const codeIn = (html: string): string[] =>
  foreignCode({ address: "/", file: "", html, root: parseHtml(html) });

test.each([
  "<script>1</script>",
  '<script src="https://cdn.example.org/a.js"></script>',
  '<script src="/a.js">1</script>',
  '<script type="application/json">1</script>',
  '<script type="application/ld+json;v=1">1</script>',
  '<script type="module">1</script>',
  '<script type="application/ld+json" src="https://cdn.example.org/a.json"></script>',
  "<style>p {}</style>",
  '<p style="color:red">a</p>',
  '<p onclick="a()">a</p>',
  '<p ONMOUSEOVER="a()">a</p>',
  '<img src="https://example.org/a.png" alt="">',
  '<img src="//example.org/a.png" alt="">',
  '<img src="/a.png" srcset="/a.png 1x, https://example.org/a.png 2x" alt="">',
  '<link rel="stylesheet" href="https://example.org/a.css">',
  '<a href="javascript:a()">a</a>',
  '<a href=" JavaScript:a()">a</a>',
  '<iframe src="/a"></iframe>',
  '<base href="/">',
])("what the policy of the site refuses is seen: %s", (html) => {
  expect(codeIn(html)).not.toEqual([]);
});

test("data for machines is no code", () => {
  expect(codeIn('<script type="application/ld+json">{"@context":"https://schema.org"}</script>')).toEqual([]);
});

test("links to other sites and our own files are no foreign code", () => {
  expect(
    codeIn(
      '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script><a href="https://example.org/">a</a>',
    ),
  ).toEqual([]);
});

test("character references are read in attributes and texts", () => {
  const root = parseHtml('<p title="a &amp; &quot;b&quot;">1 &lt; 2 &amp;lt;</p>');
  expect(attributes(root, "title")).toEqual(['a & "b"']);
  expect(textOf(root, "p")).toBe("1 < 2 &lt;");
});
