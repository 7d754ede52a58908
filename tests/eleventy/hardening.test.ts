import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { confineOutput, refuseFrontMatterCode } from "../../scripts/eleventy/hardening.ts";
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

describe("front matter in a language of code, should Eleventy ever come to read it,", () => {
  test.each(["js", "jsLegacy", "constructor"])(
    "--- %s stops the build and runs nothing",
    async (language) => {
      const evil = join(project, "layouts/pages/evil.md");
      writeTree(project, { "layouts/pages/evil.md": `---${language}\n{ a: ${attack} }\n---\nText\n` });
      const ended = await withChange(
        join(project, ".eleventy.ts"),
        (text) => text.replace("templateFormats: []", 'templateFormats: ["md"]'),
        () => build("evil"),
      );
      rmSync(evil);
      expect(existsSync(canary)).toBe(false);
      expect(ended.code).toBe(1);
      expect(ended.err).toContain(`front matter in the language "${language}" is not read`);
      expect(existsSync(join(work, "evil"))).toBe(false);
    },
  );

  test("is refused by an engine that Eleventy cannot merge away, and data files are off", () => {
    const { config, calls } = fakeConfig();
    refuseFrontMatterCode(config);
    const { engines, language } = config.frontMatterParsingOptions;
    expect(language).toBe("yaml");
    for (const [name, engine] of Object.entries(engines))
      expect(engine).toThrow(`front matter in the language "${name}" is not read`);
    expect(calls).toContainEqual(["setDataFileSuffixes", []]);
    expect(calls).toContainEqual(["setUseGitIgnore", false]);
  });
});

describe("a page is confined to the output folder", () => {
  const { config, transforms } = fakeConfig();
  confineOutput(config, { output: "/tmp/site" });
  const write = (outputPath: string | false) =>
    transforms.get("confine")?.call({ page: { outputPath } }, "html");

  test.each([false as const, "/tmp/site/index.html", "/tmp/site/a/../index.html"])(
    "%s may be written",
    (path) => {
      expect(write(path)).toBe("html");
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
