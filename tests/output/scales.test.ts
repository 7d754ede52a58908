import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fontsIn, lettersIn, needsFont } from "../../scripts/output/font-faces.ts";
import { filesAtOnce, picturesIn } from "../../scripts/output/loaded-files.ts";
import { createScales } from "../../scripts/output/scales.ts";
import { writeFiles } from "../fixtures/content.ts";

describe("what a page loads at once", () => {
  test("are its scripts, styles and what it asks for early, from our own site", () => {
    expect(
      filesAtOnce(`<link rel="canonical" href="/a/"><link rel="icon" href="/i.svg">
<link rel="preload" href="/f.woff2" as="font"><script src="/t.js"></script><link rel="stylesheet" href="/s.css">
<script type="module" src="/m.js"></script><script src="//else.example.org/x.js"></script><a href="/b/">b</a>`),
    ).toEqual(["/f.woff2", "/t.js", "/s.css", "/m.js"]);
  });

  test("are fonts whose letters are on it, and italics where there are any", () => {
    const [roman, italic, greek] = fontsIn(
      `@font-face{src:url(/r.woff2)format("woff2");unicode-range:U+??,U+152-153}
@font-face{font-style:italic;src:url("/i.woff2")}@font-face{src:url(/g.woff2);unicode-range:U+370-3FF}
@font-face{src:local("Arial")}`,
    );
    if (roman === undefined || italic === undefined || greek === undefined) throw new Error("no faces");
    const needed = (html: string) =>
      [roman, italic, greek].filter((face) => needsFont(lettersIn(html), face)).map(({ address }) => address);
    expect(needed("<title>Ω</title><body>a")).toEqual(["/r.woff2"]);
    expect(needed("<body><em>a</em>")).toEqual(["/r.woff2", "/i.woff2"]);
    expect(needed("<body>Ω")).toEqual(["/r.woff2", "/g.woff2"]);
  });
});

describe("the pictures of a page are those that a phone takes", () => {
  test("the first from 800 pixels on, or the widest", () => {
    expect(
      picturesIn('<img src="/c.webp" srcset="/a.webp 400w, /b.webp 800w, /c.webp 1200w" alt="">'),
    ).toEqual(["/b.webp"]);
    expect(picturesIn('<img src="/b.webp" srcset="/a.webp 400w, /b.webp 700w" alt="a > b">')).toEqual([
      "/b.webp",
    ]);
    expect(picturesIn('<img alt="" src="/a.png">')).toEqual(["/a.png"]);
  });

  test("of a picture in several formats the first one", () => {
    expect(
      picturesIn(`<picture><source type="image/avif" srcset="/a.avif 400w, /b.avif 800w">
<source type="image/webp" srcset="/a.webp 800w"><img src="/a.jpg" alt=""></picture>
<picture><img src="/b.jpg" alt=""></picture><img src="/c.jpg" alt="">`),
    ).toEqual(["/b.avif", "/b.jpg", "/c.jpg"]);
  });
});

describe("the weight of a page", () => {
  const style = `p { color: red } ${"/* long */".repeat(500)}`;
  const folder = () =>
    writeFiles({ "s.css": style, "f.woff2": "f".repeat(1000), "p 1.webp": "p".repeat(2000) });

  test("is what its text and styles are when compressed, and its font and pictures as they are", () => {
    const html = `<link rel="stylesheet" href="/s.css"><link rel="preload" href="/f.woff2"><body>${readFileSync("README.md", "utf8")}
<img src="/p%201.webp" alt=""><img src="/p%201.webp" alt="">`;
    const { page, pictures } = createScales(folder())(html);
    const text = brotliCompressSync(html).length + brotliCompressSync(style).length;
    expect(page - 1000).toBeGreaterThan(text * 0.7);
    expect(page - 1000).toBeLessThan(text * 1.3);
    expect(pictures).toBe(2000);
  });

  test("does not count what the preview adds", () => {
    const weigh = createScales(folder());
    const extra = '<script type="module" src="/__preview/client.js?version=1"></script>';
    expect(weigh(`<body>${extra}`).page).toBeLessThan(100);
  });
});
