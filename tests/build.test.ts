import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ended, runCommand } from "./command/run-command.ts";
import { attributes, foreignCode, pagesOf, textOf } from "./output/document.ts";
import { smallCoalition } from "./output/small-coalition.ts";
import { filesIn, fingerprint, wordsIn, workFolder, writeTree } from "./output/tree.ts";

const work = workFolder();
const content = writeTree(join(work, "content"), smallCoalition);
const site = join(work, "site");
const day = ["--now", "2026-01-01"];

const build = (output: string, ...words: string[]): Promise<Ended> =>
  runCommand("build", ["--content", content, "--output", output, ...day, ...words]);

/** The values that the lists of the small coalition can be narrowed down to. */
const facetPages = [
  "/blog/author/ada/",
  "/blog/year/2021/",
  "/members/country/ug/",
  "/members/kind/union/",
  "/members/region/africa/",
  "/news/author/ada/",
  "/news/kind/news/",
  "/news/topic/water/",
  "/news/year/2021/",
  "/news/year/2021/page/2/",
  "/statements/kind/position/",
  "/statements/topic/water/",
  "/statements/year/2021/",
];

describe("a build of a small coalition", () => {
  let built: Ended;
  beforeAll(async () => {
    built = await build(site);
  });

  test("ends with 0 and says nothing on standard error", () => {
    expect(built).toMatchObject({ code: 0, err: "" });
  });

  test("writes one page at every address of the design, and no other", () => {
    const reports = Array.from({ length: 20 }, (_, i) => `/news/report-${i + 1}/`);
    expect(pagesOf(site).map((page) => page.address)).toEqual(
      [
        "/",
        "/404.html",
        "/about/",
        "/blog/",
        "/data/",
        "/digests/",
        "/digests/2021-03/",
        "/digests/2021-05/",
        "/digests/2021-06/",
        "/events/",
        "/feeds/",
        "/members/",
        "/members/ferry/",
        "/news/",
        "/news/a-blog/",
        "/news/page/2/",
        ...reports,
        "/people/ada/",
        "/publications/",
        "/search/",
        "/statements/",
        "/statements/fair-pay/",
        "/topics/",
        "/topics/water/",
        "/topics/water/page/2/",
        ...facetPages,
      ].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1)),
    );
  });

  test("tells the number of pages that are there, and of those that the search finds", () => {
    const pages = filesIn(site, ".html").length;
    const found = pagesOf(site).filter((page) => page.root.querySelector("[data-pagefind-body]") !== null);
    expect(built.out).toMatch(/^Built \S+ in \d+\.\d s: /);
    expect(built.out).toContain(
      `: ${pages} pages, no pictures, no documents, ${found.length} pages in the search, no warnings.`,
    );
  });

  test("makes the search index, without Pagefind's own interfaces and code for pages", () => {
    const files = filesIn(join(site, "pagefind"));
    expect(files).toContain("pagefind-worker.js");
    expect(files).not.toContain("pagefind.js");
    expect(files).toContain("pagefind-entry.json");
    expect(files.filter((file) => /ui|highlight/.test(file))).toEqual([]);
  });

  test("splits a list after 20 entries, newest first, and links its pages", () => {
    const [first, second] = ["/news/", "/news/page/2/"].map((address) => pageAt(site, address));
    expect(first?.root.querySelectorAll(".entry-item")).toHaveLength(20);
    expect(first === undefined ? "" : textOf(first.root, ".entry-item a")).toBe("A day on the ferry");
    expect(second === undefined ? "" : textOf(second.root, ".entry-item a")).toBe("Report 1");
    expect(second === undefined ? "" : textOf(second.root, "h1")).toBe("News, page 2");
  });

  test("holds no inline script, style or handler and asks no other site for anything", () => {
    expect(pagesOf(site).flatMap(foreignCode)).toEqual([]);
  });

  test("leaves nothing beside the output", () => {
    expect(readdirSync(work).sort()).toEqual(["content", "site"]);
  });

  test("is the same to the byte when it is made again", async () => {
    const before = fingerprint(site);
    expect((await build(site)).code).toBe(0);
    expect(fingerprint(site)).toBe(before);
  });
});

describe("options of a build", () => {
  test("--quiet prints nothing", async () => {
    expect(await build(join(work, "quiet"), "--quiet")).toEqual({ code: 0, out: "", err: "" });
    expect(existsSync(join(work, "quiet/index.html"))).toBe(true);
  });

  test("--site-url replaces the address of site.yaml in canonical addresses, with or without a slash", async () => {
    const moved = join(work, "moved");
    expect((await build(moved, "--site-url", "https://test.example.net/")).code).toBe(0);
    const canonical = pagesOf(moved).flatMap((page) =>
      attributes(page.root, "href", 'link[rel="canonical"]'),
    );
    expect(canonical).toContain("https://test.example.net/news/report-3/");
    expect(canonical.filter((href) => !/^https:\/\/test\.example\.net\/[^/]?/.test(href))).toEqual([]);
    // Only the names that feeds and calendars give to entries keep the address: they stay the same wherever the site is.
    expect(wordsIn(moved)).not.toContain("//river.example.org");
  });

  test("--output makes the folders that lead to it", async () => {
    const deep = join(work, "deep/er/site");
    expect((await build(deep)).code).toBe(0);
    expect(fingerprint(deep)).toBe(fingerprint(site));
  });

  test("folders are meant from where the command was typed", async () => {
    const words = ["--content", "content", "--output", "typed", ...day];
    const ended = await runCommand("build", words, { typedIn: work });
    expect(ended.out).toMatch(/^Built typed\/ in/);
    expect(existsSync(join(work, "typed/index.html"))).toBe(true);
  });
});

describe("warnings", () => {
  const warned = join(work, "warned");
  beforeAll(() => {
    const about = "---\ntitle: About\n---\n# Twice a title\n\n## How we work\n";
    writeTree(warned, { ...smallCoalition, "pages/about.md": about });
  });

  test("are told, counted, and do not stop the build", async () => {
    const ended = await runCommand("build", ["--content", warned, "--output", join(work, "w"), ...day]);
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(/pages\/about\.md:4:1 {2}warning {2}heading-level {2}The title is already/);
    expect(ended.out).toContain(", 1 warning.");
  });

  test("are not told with --quiet", async () => {
    const words = ["--content", warned, "--output", join(work, "w"), ...day, "--quiet"];
    expect(await runCommand("build", words)).toEqual({ code: 0, out: "", err: "" });
  });
});

const pageAt = (folder: string, address: string) => pagesOf(folder).find((page) => page.address === address);

const fileOf = (address: string): string => (address.endsWith("/") ? `${address}index.html` : address);
