import { describe, expect, test } from "vitest";
import { parseEntryName } from "../../scripts/reader/entry-name.ts";
import { wording } from "../fixtures/content.ts";

describe("a file name says", () => {
  test.each([
    ["the slug", "news/some-slug.md", { id: "some-slug" }],
    ["the day before it", "news/2021-04-07-some-slug.md", { id: "some-slug", date: "2021-04-07" }],
    ["the language behind it", "news/some-slug.fr.md", { id: "some-slug", lang: "fr" }],
    ["a language with its region", "news/some-slug.pt-BR.md", { id: "some-slug", lang: "pt-BR" }],
    ["a language of three letters", "news/some-slug.swa.md", { id: "some-slug", lang: "swa" }],
    ["the same for the folder of a text", "news/2021-04-07-a/index.md", { id: "a", date: "2021-04-07" }],
    ["the language of a text in a folder", "news/a/index.fr.md", { id: "a", lang: "fr" }],
    ["a language with digits in a folder", "news/a/index.es-419.md", { id: "a", lang: "es-419" }],
    ["a slug that begins with a year", "news/2021-review.md", { id: "2021-review" }],
    ["a day that is all there is, as the slug", "news/2021-04-07.md", { id: "2021-04-07" }],
    ["29 February in a leap year", "news/2020-02-29-a.md", { id: "a", date: "2020-02-29" }],
    ["the home page, for a page called index", "pages/index.md", { type: "pages", id: "index" }],
  ])("%s", (_what, file, expected) => {
    expect(parseEntryName(file)).toEqual({
      name: { type: "news", lang: undefined, date: undefined, ...expected },
    });
  });
});

describe("a name that cannot be an address is told one that can", () => {
  test.each([
    ["capitals", "news/My-Post.md", "news/my-post.md"],
    ["spaces", "news/my post.md", "news/my-post.md"],
    ["underscores", "news/my_post.md", "news/my-post.md"],
    ["accents", "news/énergie-santé.md", "news/energie-sante.md"],
    ["dots", "news/v1.2.md", "news/v1-2.md"],
    ["two hyphens", "news/a--b.md", "news/a-b.md"],
    ["a hyphen at the end", "news/a-.md", "news/a.md"],
    ["letters that have no Latin form", "news/中文.md", "news/text.md"],
    ["a day before it, which stays", "news/2021-04-07-My Post.md", "news/2021-04-07-my-post.md"],
    ["a language in capitals", "news/post.FR.md", "news/post.fr.md"],
    ["an ending in capitals", "news/post.MD", "news/post.md"],
    ["the folder of a text", "news/My Post/index.md", "news/my-post.md"],
    ["nothing but an ending", "news/.md", "news/text.md"],
  ])("%s", (_what, file, better) => {
    const last = file.replace("/index.md", ".md").slice("news/".length);
    expect(parseEntryName(file).problem).toMatchObject({
      file,
      line: 1,
      column: 1,
      code: "file-name",
      message: `"${last}" cannot be part of an address.`,
      hint: `Use small letters a to z, digits and hyphens: ${better}`,
    });
  });
});

describe("a name with a problem is understood as far as it goes", () => {
  test.each([
    [
      "news/2021-02-30-a.md",
      { id: "a", date: "2021-02-30" },
      "invalid-date",
      /^The file name begins with 2021-02-30/,
    ],
    [
      "news/2021-13-01-a.md",
      { id: "a", date: "2021-13-01" },
      "invalid-date",
      /^The file name begins with 2021-13-01/,
    ],
    ["news/2021/a.md", { id: "a" }, "unknown-file", "A text must lie directly in the folder of its type."],
    ["news/a/b/index.md", { id: "index" }, "unknown-file", /^A text must lie directly/],
    ["news/My Post.fr.md", { id: "my-post", lang: "fr" }, "file-name", /^"My Post\.fr\.md"/],
  ])("%s", (file, expected, code, message) => {
    expect(parseEntryName(file)).toMatchObject({
      name: { type: "news", ...expected },
      problem: { code, message: wording(message) },
    });
  });

  test("a text that is in no folder of a type is nothing", () => {
    expect(parseEntryName("blog/a.md")).toMatchObject({ problem: { code: "unknown-file" } });
    expect(parseEntryName("blog/a.md")).not.toHaveProperty("name");
    expect(parseEntryName("constructor/a.md")).not.toHaveProperty("name");
  });
});
