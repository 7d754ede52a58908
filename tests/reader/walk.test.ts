import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { walkContent } from "../../scripts/reader/walk.ts";
import { only, pixel, wording, writeContent, writeFiles } from "../fixtures/content.ts";

describe("what is found", () => {
  test("Markdown in the folder of a type is a text, pictures and PDFs beside it or under media/ are media, signatures lie beside their statement", () => {
    const root = writeContent({
      "news/2021-04-07-a.md": "",
      "news/2021-04-08-b/index.md": "",
      "news/2021-04-08-b/nurse.JPG": pixel,
      "media/reports/2020/report.pdf": "",
      "media/symbol.svg": "",
      "statements/a-call.endorsements.csv": "",
    });
    expect(walkContent(root)).toEqual({
      entries: ["news/2021-04-07-a.md", "news/2021-04-08-b/index.md"],
      media: ["media/reports/2020/report.pdf", "media/symbol.svg", "news/2021-04-08-b/nurse.JPG"],
      ledgers: ["statements/a-call.endorsements.csv"],
      problems: [],
    });
  });

  test("files come in code-point order, whatever the order in which they were written", () => {
    const root = writeContent({ "news/b.md": "", "news/a.md": "", "news/B.md": "", "news/10.md": "" });
    expect(walkContent(root).entries).toEqual(["news/10.md", "news/B.md", "news/a.md", "news/b.md"]);
  });

  test("the handbook, site.yaml and what operating systems leave behind are no mistakes", () => {
    const root = writeContent({
      "README.md": "",
      ".DS_Store": "",
      "news/.DS_Store": "",
      "news/Thumbs.db": "",
      "media/.gitkeep": "",
    });
    expect(walkContent(root)).toEqual({ entries: [], media: [], ledgers: [], problems: [] });
  });

  test("an empty folder has nothing in it and no mistakes", () => {
    expect(walkContent(writeFiles({}))).toEqual({ entries: [], media: [], ledgers: [], problems: [] });
  });
});

describe("what does not belong", () => {
  test.each([
    ["a folder with a wrong name is told the right one", "New/a.md", "New", 'Did you mean "news"?'],
    ["a folder that is like none is told all", "blog/a.md", "blog", /^The folders are news, .*, media\.$/],
    [
      "a text at the top is told where texts lie",
      "about.md",
      "about.md",
      /^Move it into news\/, .* or \w+\/\.$/,
    ],
    ["a text under media/ is told where texts lie", "media/a.md", "media/a.md", /^Move it into news\/, /],
    ["site.yml is told its right name", "site.yml", "site.yml", 'Did you mean "site.yaml"?'],
    ["a web page is told what files may be", "news/a.html", "news/a.html", /^Texts end in \.md; pictures/],
    ["a hidden file is not published", "news/.env", "news/.env", /^Texts end in/],
    ["a hidden picture is not published", "media/.a.png", "media/.a.png", /^Texts end in/],
    ["a hidden folder is not read", "news/.git/config.md", "news/.git", "Remove it."],
  ])("%s", (_rule, file, told, hint) => {
    const { entries, media, problems } = walkContent(writeContent({ [file]: "" }));
    expect({ entries, media }).toEqual({ entries: [], media: [] });
    const expected = { file: told, line: 1, column: 1, code: "unknown-file", hint: wording(hint) };
    expect(only(problems)).toMatchObject(expected);
  });

  test("links are told and not followed, even into the folder itself", () => {
    const root = writeContent({ "news/self": { linkTo: "." }, "news/a.md": { linkTo: "../site.yaml" } });
    const { entries, problems } = walkContent(root);
    expect(entries).toEqual([]);
    expect(problems.map(({ file, code, hint }) => [file, code, hint])).toEqual([
      ["news/a.md", "not-a-file", "Put the file itself here."],
      ["news/self", "not-a-file", "Put the file itself here."],
    ]);
  });

  test("a folder whose name is that of a text is told so", () => {
    const { problems } = walkContent(writeContent({ "pages/about.md/index.md": "" }));
    expect(only(problems)).toMatchObject({
      file: "pages/about.md",
      message: "This is a folder, but its name is that of a file.",
    });
  });

  test("a pipe is neither file nor folder, and reading does not wait for it", () => {
    const root = writeContent({ "news/a.md": "" });
    execFileSync("mkfifo", [join(root, "news/pipe.md")]);
    const { entries, problems } = walkContent(root);
    expect(entries).toEqual(["news/a.md"]);
    expect(only(problems)).toMatchObject({ file: "news/pipe.md", code: "not-a-file" });
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may not be read is a problem, not a crash", () => {
    const root = writeContent({ "news/a.md": "" });
    mkdirSync(join(root, "pages"), { mode: 0o000 });
    const { entries, problems } = walkContent(root);
    expect(entries).toEqual(["news/a.md"]);
    expect(only(problems)).toMatchObject({ file: "pages", code: "file-unreadable" });
  });

  test("a name that is not UTF-8 is a problem, not a crash", (context) => {
    const root = writeContent({ "news/a.md": "" });
    try {
      writeFileSync(
        Buffer.concat([Buffer.from(`${root}/news/b`), Buffer.from([0xe9]), Buffer.from(".md")]),
        "",
      );
    } catch {
      context.skip("This file system has only names in UTF-8.");
    }
    const { entries, problems } = walkContent(root);
    expect(entries).toEqual(["news/a.md"]);
    expect(only(problems)).toMatchObject({ file: "news/b\uFFFD.md", code: "file-unreadable" });
  });
});
