import { expect, test } from "vitest";
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
