import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Ended, runCommand, startCommand } from "../command/run-command.ts";
import { copyProject, withChange } from "./project-copy.ts";
import { smallCoalition } from "./small-coalition.ts";
import { fingerprint, workFolder, writeTree } from "./tree.ts";

const work = workFolder();
const project = join(work, "project");
const content = join(project, "content");
const place = join(work, "place");
const site = join(place, "site");
const words = ["--output", site, "--now", "2026-01-01"];
let old = "";

const build = (env: Record<string, string> = {}): Promise<Ended> =>
  runCommand("build", words, { project, env });

/** The old site is there, to the byte, and nothing else beside it. */
function expectUntouched(): void {
  expect(readdirSync(place)).toEqual(["site"]);
  expect(fingerprint(site)).toBe(old);
}

beforeAll(async () => {
  copyProject(project);
  writeTree(content, smallCoalition);
  expect((await build()).code).toBe(0);
});

beforeEach(() => {
  old = fingerprint(site);
});

describe("a build that fails leaves the old site as it was, to the byte, and nothing beside it", () => {
  test("when a text has a mistake, which is told with its place", async () => {
    const ended = await withChange(
      join(content, "topics/water.md"),
      (text) => text.replace("title: Clean water", "titel: Clean water"),
      build,
    );
    expect(ended.code).toBe(1);
    expect(ended.out).toBe("");
    expect(ended.err).toMatch(/topics\/water\.md:2:1 {2}error {2}unknown-field {2}.*Did you mean "title"\?/);
    expect(ended.err).toMatch(/\nNot built: 2 errors and no warnings\. The old site is unchanged\.\n$/);
    expectUntouched();
  });

  test.each([
    {
      what: "a layout throws on one page",
      file: "layouts/pages/topic.tsx",
      change: (text: string) =>
        text.replace("const { lang } = library;", '$& if (lang) throw new Error("Oh\\nno");'),
      sentence: /^The build stopped at layouts\/pages\/topic\.tsx:\d+:\d+: Oh\n$/,
    },
    {
      what: "a layout throws something that is no error",
      file: "layouts/components/Prose.tsx",
      change: (text: string) => text.replace("if (", 'if (body) throw "Oh no"; if ('),
      sentence: /^The build stopped.*layouts\/.*\n$/,
    },
    {
      what: "a layout cannot be parsed",
      file: "layouts/format.ts",
      change: (text: string) => `${text}const = ;\n`,
      sentence: /^The build stopped at layouts\/format\.ts:\d+:\d+: .+\n$/,
    },
    {
      what: "a layout imports what is not there",
      file: "layouts/pages/news.tsx",
      change: (text: string) => `import "./nowhere.ts";\n${text}`,
      sentence: /^The build stopped: Cannot find module .*nowhere\.ts.*\n$/,
    },
    {
      what: "a page template exports no page",
      file: "layouts/pages/topics.tsx",
      change: () => "export const page = 1;\n",
      sentence: /^The build stopped.*topics\.tsx must export a page: items, address and render\n$/,
    },
    {
      what: "two families of pages want the same address",
      file: "layouts/pages/person.tsx",
      change: (text: string) => text.replace("listPageAddress(person.address, related.page),", '"/about/",'),
      sentence: /^The build stopped.*layouts\/pages\/page\.tsx and person\.tsx both make \/about\/\n$/,
    },
    {
      what: "two pages of a family want the same address",
      file: "layouts/pages/news-post.tsx",
      change: (text: string) => text.replace("(post) => post.address", '() => "/news/same/"'),
      sentence: /^The build stopped.*news-post\.tsx makes two pages at \/news\/same\/\n$/,
    },
    {
      what: "a page would be written outside the output",
      file: "layouts/pages/person.tsx",
      change: (text: string) =>
        text.replace("listPageAddress(person.address, related.page),", '"../../away/",'),
      sentence: /^The build stopped.*away\/index\.html is outside the output folder\n$/,
    },
    {
      what: "a style imports what is not there",
      file: "assets/css/site.css",
      change: (text: string) => text.replace("reset.css", "nowhere.css"),
      sentence: /^The build stopped at assets\/css\/site\.css:\d+:1: No such file or directory.*\n$/,
    },
    {
      what: "a style cannot be parsed",
      file: "assets/css/base.css",
      change: (text: string) => `a { color }}}\n${text}`,
      sentence: /^The build stopped at assets\/css\/base\.css:1:\d+: .+\n$/,
    },
    {
      what: "browser code cannot be parsed",
      file: "assets/browser/search.ts",
      change: (text: string) => `${text}const = ;\n`,
      sentence: /^The build stopped at assets\/browser\/search\.ts:\d+:\d+: .+\n$/,
    },
    {
      what: "the Eleventy configuration throws",
      file: ".eleventy.ts",
      change: (text: string) => `${text}throw new Error("Oh no");\n`,
      sentence: /^The build stopped.*: Oh no\n$/,
    },
    {
      what: "the search index cannot be made",
      file: "scripts/search/pagefind-program.ts",
      change: (text: string) =>
        text
          .replace("index.getFiles()", 'index.addDirectory({ path: ".", glob: "[" })')
          .replace('"button"]', '"button", "em"]'),
      sentence: /^The build stopped.*: The search index could not be made: .+\n$/,
    },
    {
      // Seen red: without the inspection in finish-site.ts the site is swapped in.
      what: "the finished site does not pass its inspection",
      file: "layouts/document.tsx",
      change: (text: string) => text.replace("<body>", '<body style="color: red">'),
      sentence:
        /\.site\.staging-\d+\/.*inline-style.*\nNot built: the finished site did not pass its inspection\. The old site is unchanged\.\n$/s,
    },
  ])("when $what", async ({ file, change, sentence }) => {
    const ended = await withChange(join(project, file), change, build);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(sentence);
    expectUntouched();
  });

  test.each([
    ["is missing", "/nonexistent/pagefind"],
    ["ends at once", "false"],
    ["ends at its first order", "first-order"],
  ])("when the program that makes the search index %s", async (_what, name) => {
    const program = name.startsWith("/") ? name : join(work, name);
    if (name === "false") writeFileSync(program, "#!/bin/sh\nexit 1\n");
    if (name === "first-order") writeFileSync(program, "#!/bin/sh\nhead -c 10 >/dev/null\nexit 1\n");
    if (existsSync(program)) chmodSync(program, 0o755);
    // An index that has not changed would be taken from the cache, or from the old site.
    for (const cache of [".cache/search", ".cache/site"])
      rmSync(join(project, cache), { recursive: true, force: true });
    const ended = await build({ PAGEFIND_EXTENDED_BINARY_PATH: program });
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/^The build stopped.*: The search index could not be made: .+\n$/);
    expectUntouched();
  });

  test("when the build is killed: the next one clears up", async () => {
    const child = startCommand("build", words, { project });
    const ended = new Promise((done) => child.on("close", done));
    while (!readdirSync(place).some((name) => name.startsWith(".site.staging-")))
      await new Promise((soon) => setTimeout(soon, 5));
    child.kill("SIGKILL");
    await ended;
    expect(fingerprint(site)).toBe(old);
    expect(readdirSync(place)).toHaveLength(3);
    expect((await build()).code).toBe(0);
    expectUntouched();
  });
});
