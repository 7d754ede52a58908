import { expect, test } from "vitest";
import { addressesFor, isFeedPath } from "../../scripts/preview/asked-paths.ts";

test.each([
  ["/", ["/"]],
  ["/news/", ["/news/"]],
  ["/news/index.html", ["/news/"]],
  ["/news", ["/news", "/news.html", "/news/"]],
  ["/404.html", ["/404.html", "/404.html.html", "/404.html/"]],
])("%s may be the page at %j", (path, addresses) => {
  expect(addressesFor(path)).toEqual(addresses);
});

test("files for machines have an ending, and stand in no folder that is filled otherwise", () => {
  expect(["/feed.xml", "/news/facets.json", "/data/news.csv", "/robots.txt"].filter(isFeedPath)).toHaveLength(
    4,
  );
  expect(
    ["/news/", "/about", "/assets/a.css", "/media/a.png", "/pagefind/pagefind.js"].filter(isFeedPath),
  ).toEqual([]);
});
