import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/content.ts";
import { brokenLinks, orphans } from "./crawl.ts";
import { parseHtml } from "./document.ts";
import { faultsOf } from "./outline.ts";
import { writeTree } from "./tree.ts";

const site = (pages: Record<string, string>): string => writeTree(join(temporaryFolder(), "site"), pages);

test("a walk sees links, anchors, files and pictures that lead nowhere", () => {
  const folder = site({
    "index.html": `<a href="/a/">1</a><a href="/a/#x">2</a><a href="#y">3</a><a href="/a/#z">4</a><a href="/gone/">5</a>
<a href="/a">6</a><a href="/f.pdf">7</a><a href="/g.pdf">8</a><a href="relative/">9</a><a href="https://example.org/">10</a>
<img src="/p.png" srcset="/p.png 1w, /q.png 2w"><link rel="stylesheet" href="/s.css">`,
    "a/index.html": '<h2 id="x">X</h2><a href="/?a=b&amp;c=d">1</a><a href="/no/?a=b">2</a>',
    "f.pdf": "",
    "p.png": "",
  });
  expect(brokenLinks(folder)).toEqual([
    "/a/ → /no/?a=b",
    "/ → #y",
    "/ → /a/#z",
    "/ → /gone/",
    "/ → /a",
    "/ → /g.pdf",
    "/ → relative/",
    "/ → /q.png",
    "/ → /s.css",
  ]);
});

test("a walk sees pages that nothing leads to, also those that only lead to each other", () => {
  const folder = site({
    "index.html": '<a href="/a/#top">a</a>',
    "a/index.html": '<a href="/">home</a>',
    "b/index.html": '<a href="/c/">c</a><a href="/">home</a>',
    "c/index.html": '<a href="/b/">b</a>',
    "404.html": "",
  });
  expect(orphans(folder)).toEqual(["/404.html", "/b/", "/c/"]);
});

test("a look at a page sees what it lacks", () => {
  const faults = (html: string): string[] =>
    faultsOf({ address: "/", file: "", html, root: parseHtml(html) });
  const sound = `<!doctype html><html lang="en"><head><title>A</title><meta name="viewport" content="width=device-width">
<meta name="description" content="B"></head><body><a class="skip-link" href="#m">C</a><header><nav>D</nav></header>
<main id="m"><h1>E</h1><h2>F</h2><h3>G</h3><h2>H</h2></main><footer>I</footer></body></html>`;
  expect(faults(sound)).toEqual([]);
  expect(faults(sound.replace('lang="en"', ""))).toEqual(["/: no language"]);
  expect(faults(sound.replace("<title>A", "<title> "))).toEqual(["/: no title"]);
  expect(faults(sound.replace('"B"', '""'))).toEqual(["/: no description"]);
  expect(faults(sound.replaceAll("h1", "h2"))).toEqual([
    "/: 0 of h1",
    "/: no heading",
    "/: a heading of level 2 after none",
  ]);
  expect(faults(sound.replaceAll("h2", "h1"))).toContain("/: 3 of h1");
  expect(faults(sound.replace("<h2>F</h2>", ""))).toEqual(["/: a heading of level 3 after 1"]);
  expect(faults(sound.replaceAll("main", "div"))).toEqual(["/: 0 of main"]);
  expect(faults(sound.replaceAll("nav", "p"))).toEqual(["/: no menu"]);
  expect(faults(sound.replace("<h1>", '<h1 id="m">'))).toEqual(["/: the id m twice"]);
  expect(faults(sound.replace(">C<", "><"))).toEqual(["/: no words in a link"]);
});
