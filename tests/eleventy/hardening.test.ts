import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
// The parser that Eleventy uses; it comes with Eleventy.
import matter from "gray-matter";
import { describe, expect, test } from "vitest";
import { confineOutput, readNoDataFiles, refuseFrontMatter } from "../../scripts/eleventy/hardening.ts";
import { runCommand } from "../command/run-command.ts";
import { copyProject, withChange } from "../output/project-copy.ts";
import { smallCoalition } from "../output/small-coalition.ts";
import { fingerprint, workFolder, writeTree } from "../output/tree.ts";
import { fakeConfig } from "./fake-config.ts";

const work = workFolder();
const project = copyProject(join(work, "project"));
writeTree(join(project, "content"), smallCoalition);
const canary = join(work, "canary");
const attack = `require("node:fs").writeFileSync(${JSON.stringify(canary)}, "")`;
const build = (site: string) =>
  runCommand("build", ["--output", join(work, site), "--now", "2026-01-01"], { project });

describe("a file that comes to lie among the templates", () => {
  const files = {
    "layouts/pages/evil.md": `---js\n{ a: ${attack} }\n---\n{{ a }}\n`,
    "layouts/pages/evil.njk": `{{ range.constructor('${attack}')() }}`,
    "layouts/pages/evil.liquid": "{{ 1 | plus: 1 }}",
    "layouts/pages/evil.html": `---jsLegacy\n{ a: ${attack} }\n---\n`,
    "layouts/pages/evil.11ty.cjs": `${attack}; exports.render = () => "";`,
    "layouts/pages/pages.11tydata.cjs": `${attack}; module.exports = {};`,
    "layouts/pages/news.11tydata.json": '{ "permalink": "/evil/" }',
    "layouts/pages/pages.json": '{ "permalink": "/evil/" }',
    "layouts/pages/_data/evil.cjs": `${attack}; module.exports = {};`,
    "_data/evil.cjs": `${attack}; module.exports = {};`,
    ".gitignore": "layouts\n",
  };

  test("is neither run nor published, and changes nothing about the site", async () => {
    expect((await build("before")).code).toBe(0);
    writeTree(project, files);
    const ended = await build("after");
    for (const file of Object.keys(files)) rmSync(join(project, file));
    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(existsSync(canary)).toBe(false);
    expect(fingerprint(join(work, "after"))).toBe(fingerprint(join(work, "before")));
  });
});

test("an .eleventyignore that would leave pages out stops the build instead", async () => {
  for (const [folder, lines] of [
    [".", "**"],
    ["layouts/pages", "topic*"],
  ] as const) {
    writeTree(join(project, folder), { ".eleventyignore": `${lines}\n` });
    const ended = await build("ignored");
    rmSync(join(project, folder, ".eleventyignore"));
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(
      /layouts\/pages\/\w+\.tsx was not rendered; is there a file \.eleventyignore\?\n$/,
    );
    expect(existsSync(join(work, "ignored"))).toBe(false);
  }
});

describe("a file in a language of Eleventy's own, should Eleventy ever come to read it,", () => {
  test.each(["md", "html", "njk", "liquid", "11ty.cjs"])(
    ".%s stops the build and runs nothing",
    async (ending) => {
      const evil = join(project, `layouts/pages/evil.${ending}`);
      writeFileSync(evil, ending === "11ty.cjs" ? `${attack}; exports.render = () => "";` : "Text\n");
      const ended = await withChange(
        join(project, ".eleventy.ts"),
        (text) =>
          text.replace("templateFormats: []", 'templateFormats: ["md", "html", "njk", "liquid", "11ty.js"]'),
        () => build("evil"),
      );
      rmSync(evil);
      expect(existsSync(canary)).toBe(false);
      expect(ended.code).toBe(1);
      expect(ended.err).toContain(`layouts/pages/evil.${ending} is not a page: pages are written in TSX`);
      expect(existsSync(join(work, "evil"))).toBe(false);
    },
  );
});

describe("front matter", () => {
  const { config } = fakeConfig();
  config.frontMatterParsingOptions = {
    language: "",
    engines: { javascript: JSON.parse, jsLegacy: JSON.parse, node: JSON.parse },
  };
  refuseFrontMatter(config);
  const parse = (language: string) =>
    matter(`---${language}\ntitle: A\n---\n`, config.frontMatterParsingOptions);

  // The names that every object has: seen red with the list of refused languages that stood here before.
  test.each([
    ...["", "yaml", "yml", "json", "js", "JS", "javascript", "jsLegacy", "node", "toml", "coffee"],
    ...Object.getOwnPropertyNames(Object.prototype),
    ...Object.getOwnPropertyNames(Function.prototype),
  ])("in the language %j is refused", (language) => {
    expect(() => parse(language)).toThrow(
      /^front matter in the language ".+" is not read$|is not registered$|to be a function$/,
    );
  });

  test("in a language of any name is refused", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\s-][^\r\n]{0,12}$/), (language) => {
        expect(() => parse(language)).toThrow();
      }),
    );
  });
});

test("files beside a page are no data, and what git ignores is built", () => {
  const { config, calls } = fakeConfig();
  readNoDataFiles(config);
  expect(calls).toEqual([
    ["setDataFileSuffixes", []],
    ["setUseGitIgnore", false],
  ]);
});

describe("a page is confined to the output folder", () => {
  const { config, transforms } = fakeConfig();
  confineOutput(config, { output: "/tmp/site" });
  const html = Buffer.from("html");
  const write = (outputPath: string | false) =>
    transforms.get("confine")?.call({ page: { outputPath } }, html);

  test.each([false as const, "/tmp/site/index.html", "/tmp/site/a/../index.html"])(
    "%s may be written",
    (path) => {
      expect(write(path)).toBe(html);
    },
  );

  test.each([
    "/tmp/index.html",
    "/tmp/site/../index.html",
    "/tmp/site-2/index.html",
    "/tmp/site",
    "index.html",
  ])("%s may not", (path) => {
    expect(() => write(path)).toThrow(`${path} is outside the output folder`);
  });
});
