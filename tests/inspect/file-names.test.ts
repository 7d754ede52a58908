import { expect, test } from "vitest";
import { checkNames } from "../../scripts/inspect/file-names.ts";

/** What is found, as `path code`. */
const found = (...files: readonly string[]): string[] =>
  checkNames(files).map(({ path, code }) => `${path} ${code}`);

test.each([
  ["one name in other letters", "a/B.csv", "a/b.csv"],
  ["one name in another Unicode form", "files/caf\u00e9.pdf", "files/cafe\u0301.pdf"],
  ["one folder in other letters", "News/index.html", "news/index.html"],
])("%s is one name to some file systems", (_, one, other) => {
  expect(found(one, "c.csv", other)).toEqual([`${other} same-name`]);
});

test("names that servers and file systems take as they are", () => {
  expect(
    found(
      ".built-site",
      ".well-known/security.txt",
      "_redirects",
      "pagefind/pagefind.en_1.pf_meta",
      "files/Rapport annuel (2021), 2e éd.pdf",
      "old/café/index.html",
      "files/報告.pdf",
      "console/index.html",
    ),
  ).toEqual([]);
});

test.each([
  ".env",
  "-a",
  "a ",
  "a.",
  "a\\b",
  "a:b",
  "a*b",
  "a?b",
  'a"b',
  "a|b",
  "a#b",
  "a%b",
  "con",
  "NUL.txt",
  "a\u200b",
  "",
])("%j is none of them, be it a folder or a file", (name) => {
  expect(found(`${name}/index.html`)).toEqual([`${name}/index.html file-name`]);
  expect(found(`a/${name}`)).toEqual([`a/${name} file-name`]);
});
