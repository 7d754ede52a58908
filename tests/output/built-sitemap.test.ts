import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../command/run-command.ts";
import { expandGraph, graphTexts, idsIn, readGraph } from "../layouts/structured/read-graph.ts";
import { attributes, type BuiltPage, pagesOf } from "./document.ts";
import { sitemapErrors } from "./sitemap-schema.ts";
import { smallCoalition } from "./small-coalition.ts";
import { workFolder, writeTree } from "./tree.ts";

const work = workFolder();
const site = join(work, "site");
const content = writeTree(join(work, "content"), {
  ...smallCoalition,
  "site.yaml": `${smallCoalition["site.yaml"]}languages: [en, fr]\n`,
  "news/2021-06-01-a-blog.fr.md": "---\ntitle: Un jour\nkind: blog\n---\nIl pleuvait.\n",
  "pages/about.md": "---\ntitle: About us\nupdated: 2022-05-04\n---\nWe are nurses.\n\n## How we work\n",
});
// A preview host, which is not the one of site.yaml.
const origin = "https://preview-7.example.net";
let pages: BuiltPage[] = [];
let sitemap = "";

const canonicalOf = ({ root }: BuiltPage): string[] => attributes(root, "href", 'link[rel="canonical"]');
const isHidden = ({ root }: BuiltPage): boolean =>
  attributes(root, "content", 'meta[name="robots"]').includes("noindex");
const urlOf = (address: string): string =>
  sitemap.split("\n").find((line) => line.startsWith(`<url><loc>${origin}${address}</loc>`)) ?? "";

beforeAll(async () => {
  const { code } = await runCommand("build", [
    ...["--content", content, "--output", site],
    ...["--now", "2026-01-01", "--site-url", origin],
  ]);
  expect(code).toBe(0);
  pages = pagesOf(site);
  sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
});

describe("the sitemap of a built site", () => {
  test("passes the schema of sitemaps.org", async () => {
    expect(await sitemapErrors(sitemap)).toEqual([]);
  });

  test("lists every page that search engines may show, each once, and nothing else", () => {
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    const shown = pages.filter((page) => !isHidden(page));
    expect(shown.length).toBeGreaterThan(50);
    expect(listed).toEqual(shown.map(({ address }) => origin + address).sort());
    expect(pages.filter(isHidden).map(({ address }) => address)).toEqual([
      "/404.html",
      "/fr/search/",
      "/search/",
    ]);
  });

  test("lists pages that are their own canonical page", () => {
    for (const page of pages.filter((shown) => !isHidden(shown)))
      expect(canonicalOf(page), page.address).toEqual([origin + page.address]);
  });

  test("tells the last change of texts and lists, and none where it is not known", () => {
    expect(urlOf("/news/report-1/")).toContain("<lastmod>2021-03-01</lastmod>");
    expect(urlOf("/news/")).toContain("<lastmod>2021-06-01</lastmod>");
    expect(urlOf("/news/page/2/")).toContain("<lastmod>2021-06-01</lastmod>");
    expect(urlOf("/topics/water/")).toContain("<lastmod>2021-05-12</lastmod>");
    expect(urlOf("/about/")).toContain("<lastmod>2022-05-04</lastmod>");
    expect(urlOf("/events/")).not.toContain("<lastmod>");
    expect(sitemap).not.toContain("<lastmod>2026");
  });

  test("names the languages of a page as its head does, each of which names it back", () => {
    const blog = urlOf("/news/a-blog/");
    for (const [lang, address] of [
      ["en", "/news/a-blog/"],
      ["fr", "/fr/news/a-blog/"],
      ["x-default", "/news/a-blog/"],
    ])
      expect(blog).toContain(`hreflang="${lang}" href="${origin}${address}"`);
    expect(urlOf("/fr/news/a-blog/").replace(/<loc>.*?<\/loc>/, "")).toBe(
      blog.replace(/<loc>.*?<\/loc>/, ""),
    );
    expect(urlOf("/fr/news/")).toContain(`hreflang="en" href="${origin}/news/"`);
    expect(urlOf("/news/report-1/")).not.toContain("hreflang");
  });

  test("is named by robots.txt, which keeps nobody out", () => {
    expect(readFileSync(join(site, "robots.txt"), "utf8")).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`,
    );
  });
});

describe("every page of a built site", () => {
  test("has exactly one graph, which a processor of JSON-LD reads", async () => {
    for (const page of pages) {
      const graphs = graphTexts(page.html);
      expect(graphs, page.address).toHaveLength(isHidden(page) ? 0 : 1);
      for (const json of graphs) expect((await expandGraph(json)).length, page.address).toBeGreaterThan(0);
    }
  });

  test("refers to things that it or another page describes, at pages that are there", () => {
    const graphs = pages.filter((page) => !isHidden(page)).map(({ html }) => idsIn(readGraph(html)));
    const described = new Set(graphs.flatMap((ids) => ids.described));
    const there = new Set(pages.map(({ address }) => origin + address));
    for (const { referred } of graphs)
      for (const id of referred) expect(described.has(id) && there.has(id.replace(/#.*/, "")), id).toBe(true);
    for (const id of described) expect(there.has(id.replace(/#.*/, "")), id).toBe(true);
  });
});
