import { describe, expect, test } from "vitest";
import { notePage, searchedPart } from "../../scripts/search/searched-page.ts";

const page = (title: string, main: string, date = "2021-04-07"): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/><title>T</title><meta name="title" content="${title}" data-pagefind-meta="title[content]"/><meta name="date" content="7 April 2021" data-pagefind-meta="date[content]"/><meta name="date" content="${date}" data-pagefind-sort="date[content]"/></head><body><nav>Menu</nav><main id="content" data-pagefind-body="">${main}</main><footer>Foot</footer></body></html>`;

// Seen red: with `[^>]*` in the marks, a title with a `>` was lost, and its page found by no filter.
test("language, marks and main part are handed over, whatever stands in a title, and nothing else", () => {
  expect(searchedPart(page("a > b &lt;i>", "<p>Text</p>"))).toBe(
    `<html lang="en"><head><meta name="title" content="a > b &lt;i>" data-pagefind-meta="title[content]"/><meta name="date" content="7 April 2021" data-pagefind-meta="date[content]"/><meta name="date" content="2021-04-07" data-pagefind-sort="date[content]"/></head><body><main id="content" data-pagefind-body=""><p>Text</p></main></body></html>`,
  );
});

test("a note says language and month, and stands for what is searched at this address", () => {
  const { note } = notePage({ file: "a/index.html", html: page("A", "Text") });
  expect(note).toMatchObject({ lang: "en", month: "2021-04" });
  expect(notePage({ file: "a/index.html", html: page("A", "Text", "0") }).note.month).toBeUndefined();
  const same = page("A", "Text").replace("Foot", "Another");
  expect(notePage({ file: "a/index.html", html: same }).note.digest).toBe(note.digest);
  for (const [file, html] of [
    ["b/index.html", page("A", "Text")],
    ["a/index.html", page("B", "Text")],
    ["a/index.html", page("A", "Text.")],
    ["a/index.html", page("A", "Text").replace('lang="en"', 'lang="fr"')],
  ] as const)
    expect(notePage({ file, html }).note.digest, html).not.toBe(note.digest);
});

describe("what the search is told to ignore", () => {
  const partOf = (main: string): string =>
    /data-pagefind-body="">(.*)<\/main>/s.exec(searchedPart(page("T", main)))?.[1] ?? "";
  const ignored = [
    ["<p>a</p><aside data-pagefind-ignore><p>b</p></aside><p>c</p>", "<p>a</p><p>c</p>"],
    ['<section class="x" data-pagefind-ignore="" aria-label="y"><section>b</section></section>c', "c"],
    ["<p data-pagefind-ignore>b</p>c<p data-pagefind-ignore>d</p>e<p>f</p>", "ce<p>f</p>"],
    ["<div data-pagefind-ignore>a<div data-pagefind-ignore>b</div>c</div>d", "d"],
    ['<p data-pagefind-ignore>b<path d="m0"/>c</p>d', "d"],
  ] as const;
  test.each(ignored)("is left out with all that is in it: %s", (main, rest) => {
    expect(partOf(main)).toBe(rest);
  });

  const kept = [
    '<p title="a data-pagefind-ignore b">c</p>',
    "<p>a data-pagefind-ignore b</p><p>c</p>",
    "<p data-pagefind-ignore>it never ends",
  ];
  test.each(kept)("is known by its tag alone, and by its end: %s stays", (main) => {
    expect(partOf(main)).toBe(main);
  });

  test("makes no other page of one where only that has changed", () => {
    const digestOf = (main: string): string =>
      notePage({ file: "a/index.html", html: page("A", main) }).note.digest;
    const text = "<p>Text</p><nav data-pagefind-ignore>Newer</nav>";
    expect(digestOf(text.replace("Newer", "Older"))).toBe(digestOf(text));
    expect(digestOf(text.replace("Text", "Word"))).not.toBe(digestOf(text));
  });
});
