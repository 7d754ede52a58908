import { describe, expect, test } from "vitest";
import { type CanonicalPage, readCanonicalPage } from "../../scripts/output/canonical-page.ts";
import { protocolLimits, writeSitemap } from "../../scripts/output/sitemap.ts";
import { sitemapErrors } from "./sitemap-schema.ts";

const origin = "https://river.example.org";
const page = (path: string, changed?: string): CanonicalPage => ({
  address: origin + path,
  changed,
  alternates: [],
});
const addressesIn = (text: string): string[] =>
  [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = ""]) => at);

describe("a sitemap", () => {
  test("lists addresses in their order with the last change where it is known", async () => {
    const files = writeSitemap([page("/b/", "2021-04-07"), page("/a/"), page("/")], origin);
    expect(files.map(({ address }) => address)).toEqual(["/sitemap.xml"]);
    const text = files[0]?.text ?? "";
    expect(addressesIn(text)).toEqual(["/", "/a/", "/b/"].map((path) => origin + path));
    expect(text.match(/<lastmod>/g)).toHaveLength(1);
    expect(text).toContain(`<url><loc>${origin}/b/</loc><lastmod>2021-04-07</lastmod></url>`);
    expect(await sitemapErrors(text)).toEqual([]);
  });

  test("names the languages of a page", async () => {
    const alternates = ["en", "pt-BR", "x-default"].map((lang) => ({ lang, address: `${origin}/${lang}/` }));
    const [file] = writeSitemap([{ ...page("/en/"), alternates }], origin);
    expect(file?.text).toContain(
      `<xhtml:link rel="alternate" hreflang="x-default" href="${origin}/x-default/"/></url>`,
    );
    expect(await sitemapErrors(file?.text ?? "")).toEqual([]);
  });

  test("escapes what XML would take for its own", async () => {
    const strange = `/?a=1&b='"<x>`;
    const alternates = [{ lang: "en", address: origin + strange }];
    const [file] = writeSitemap([{ ...page(strange), alternates }], origin);
    expect(file?.text).toContain("/?a=1&amp;b=&apos;&quot;&lt;x&gt;</loc>");
    expect(await sitemapErrors((file?.text ?? "").replace(/&lt;x&gt;/g, ""))).toEqual([]);
  });

  test("has the limits of the protocol", () => {
    expect(protocolLimits).toEqual({ addresses: 50_000, bytes: 50 * 1024 * 1024 });
    const many = Array.from({ length: 50_001 }, (_, i) => page(`/${i}/`));
    expect(writeSitemap(many.slice(1), origin)).toHaveLength(1);
    expect(writeSitemap(many, origin).map(({ address }) => address)).toEqual([
      "/sitemap.xml",
      "/sitemap-1.xml",
      "/sitemap-2.xml",
    ]);
  });

  test("with too many addresses becomes an index of sitemaps, each with its newest change", async () => {
    const pages = [
      page("/1/", "2021-01-01"),
      page("/2/", "2022-01-01"),
      page("/3/"),
      page("/4/"),
      page("/5/", "2020-01-01"),
    ];
    const [index, ...parts] = writeSitemap(pages, origin, { addresses: 2, bytes: 10_000 });
    expect(addressesIn(index?.text ?? "")).toEqual([1, 2, 3].map((n) => `${origin}/sitemap-${n}.xml`));
    expect(index?.text.match(/<lastmod>[^<]*/g)).toEqual(["<lastmod>2022-01-01", "<lastmod>2020-01-01"]);
    expect(parts.flatMap(({ text }) => addressesIn(text))).toEqual(pages.map(({ address }) => address));
    for (const { text } of [...parts, ...(index === undefined ? [] : [index])])
      expect(await sitemapErrors(text)).toEqual([]);
  });

  test("that would be too large is split by the bytes of its files", () => {
    const pages = Array.from({ length: 9 }, (_, i) => page(`/${"é".repeat(100)}${i}/`));
    const [whole] = writeSitemap(pages, origin);
    const bytes = Buffer.byteLength(whole?.text ?? "");
    expect(writeSitemap(pages, origin, { addresses: 100, bytes })).toHaveLength(1);
    const [, ...parts] = writeSitemap(pages, origin, { addresses: 100, bytes: bytes - 1 });
    expect(parts).toHaveLength(2);
    for (const { text } of parts) expect(Buffer.byteLength(text)).toBeLessThan(bytes);
  });

  test("the schema would see what is wrong", async () => {
    const [file] = writeSitemap([page("/a/", "2021-04-07")], origin);
    const text = file?.text ?? "";
    for (const wrong of [
      text.replace("2021-04-07", "2021-04"),
      text.replace("2021-04-07", "7 April"),
      text.replace("</url>", ""),
      text.replace("</url>", "<changed/></url>"),
      text.replace("</url>", '<xhtml:link rel="alternate" href="/"/></url>'),
    ])
      expect(await sitemapErrors(wrong), wrong).not.toEqual([]);
  });
});

describe("what a page says of itself", () => {
  const head = (inner: string): string => `<!doctype html><html><head>${inner}</head><body></body></html>`;
  const graph = (changed: string): string =>
    `<script type="application/ld+json">{"@graph":[{"@id":"${origin}/#x","dateModified":"1999-01-01"},{"@id":"${origin}/","dateModified":"${changed}"}]}</script>`;
  const canonical = `<link rel="canonical" href="${origin}/"/>`;

  test("its address, its last change and its languages", () => {
    const alternate = `<link rel="alternate" hreflang="fr" href="${origin}/fr/?a=1&amp;b"/>`;
    expect(readCanonicalPage(head(canonical + alternate + graph("2021-04-07")))).toEqual({
      address: `${origin}/`,
      changed: "2021-04-07",
      alternates: [{ lang: "fr", address: `${origin}/fr/?a=1&b` }],
    });
  });

  test("a month is no day, and nothing is known of a page without a graph", () => {
    expect(readCanonicalPage(head(canonical + graph("2021-04")))?.changed).toBeUndefined();
    expect(readCanonicalPage(head(canonical))?.changed).toBeUndefined();
  });

  test("nothing, where it keeps search engines out, whatever its text says", () => {
    expect(
      readCanonicalPage(`${head('<meta name="robots" content="noindex"/>')}${canonical}`),
    ).toBeUndefined();
  });
});
