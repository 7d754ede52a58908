import { describe, expect, test } from "vitest";
import { type HeaderRule, headerRules, headersFor, previewHeadersFor } from "../../scripts/hosts/headers.ts";
import { netlifyHeaders } from "../../scripts/hosts/netlify-headers.ts";
import { pictureFolder } from "../../scripts/media/pictures.ts";
import { cloudflareSends, netlifySends } from "./header-hosts.ts";

/** One address of every kind. */
const addresses = [
  "/",
  "/about/",
  "/fr/news/un-texte/",
  "/404.html",
  "/nowhere",
  "/assets/site-Kl6pml_W.js",
  `${pictureFolder}a-0123456789-400.avif`,
  "/share/0123456789abcdef.png",
  "/brand/wordmark.svg",
  "/files/news/report.pdf",
  "/feed.xml",
  "/feed.json",
  "/fr/feed.json",
  "/news/feed/page/2.json",
  "/topics/water/feed.xml",
  "/calendar.ics",
  "/data/members.csv",
  "/data/members.json",
  "/sitemap.xml",
  "/robots.txt",
  "/.well-known/security.txt",
  "/pagefind/volumes.json",
  "/pagefind/pagefind-worker.js",
  "/pagefind/pagefind-entry.json",
  "/pagefind/wasm.en.pagefind",
  "/pagefind/pagefind.en_0123456789.pf_meta",
  "/pagefind/fragment/en_0123456.pf_fragment",
  "/pagefind/en-2014-03/pagefind-entry.json",
  "/pagefind/en-2014-03/index/en_0123456.pf_index",
];
const policyOf = (path: string): string => headersFor(path)["content-security-policy"] ?? "";
const cacheOf = (path: string): string => headersFor(path)["cache-control"] ?? "";

describe("the policy", () => {
  test("allows nothing by default, and nothing inline, evaluated or foreign", () => {
    for (const address of addresses) {
      expect(policyOf(address), address).toMatch(/^default-src 'none'; script-src 'self'/);
      expect(policyOf(address), address).not.toMatch(
        /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|data:|blob:|\*/,
      );
      expect(policyOf(address), address).toContain("frame-ancestors 'none'");
    }
  });

  test("lets WebAssembly run in the worker of the search, and nowhere else", () => {
    const allowed = addresses.filter((address) => policyOf(address).includes("wasm-unsafe-eval"));
    expect(allowed).toEqual(["/pagefind/pagefind-worker.js"]);
  });

  test("names each directive once", () => {
    for (const address of addresses) {
      const names = policyOf(address)
        .split(";")
        .map((part) => part.trim().split(" ")[0]);
      expect(new Set(names).size, address).toBe(names.length);
    }
  });
});

describe("what is kept", () => {
  test("for a year: files whose names change with their content", () => {
    const kept = addresses.filter((address) => cacheOf(address) === "public, max-age=31536000, immutable");
    expect(kept).toEqual([
      "/assets/site-Kl6pml_W.js",
      `${pictureFolder}a-0123456789-400.avif`,
      "/share/0123456789abcdef.png",
      "/pagefind/pagefind.en_0123456789.pf_meta",
      "/pagefind/fragment/en_0123456.pf_fragment",
      "/pagefind/en-2014-03/index/en_0123456.pf_index",
    ]);
  });

  test("and asked for again: everything else", () => {
    const others = addresses.filter((address) => !cacheOf(address).includes("immutable"));
    expect(new Set(others.map(cacheOf))).toEqual(new Set(["public, max-age=0, must-revalidate"]));
  });
});

test("other sites may show pictures and read feeds, calendars and data, and load nothing else", () => {
  const open = addresses.filter(
    (address) => headersFor(address)["cross-origin-resource-policy"] === "cross-origin",
  );
  expect(open.every((address) => /\.(avif|png|svg|xml|json|csv|ics)$/.test(address))).toBe(true);
  expect(open).toHaveLength(15);
  const readable = addresses.filter((address) => headersFor(address)["access-control-allow-origin"] === "*");
  expect(readable.every((address) => /\.(xml|json|csv|ics)$/.test(address))).toBe(true);
  expect(readable).toHaveLength(12);
});

test("the preview has the same policy, without what only encrypted sites may say", () => {
  const { "strict-transport-security": hsts, ...live } = headersFor("/about/");
  expect(hsts).toBe("max-age=63072000; includeSubDomains");
  expect(previewHeadersFor("/about/")).toEqual({
    ...live,
    "content-security-policy": policyOf("/about/").replace("; upgrade-insecure-requests", ""),
    "cache-control": "no-store",
  });
});

describe("_headers", () => {
  // Seen red: without the lines `! name`, Cloudflare would send two policies to the worker, and the stricter one counts.
  test.each([
    ["Netlify", netlifySends],
    ["Cloudflare Pages", cloudflareSends],
  ])("gives every address the same headers on %s", (_host, sends) => {
    const text = netlifyHeaders(headerRules);
    for (const address of addresses) expect(sends(text, address), address).toEqual(headersFor(address));
  });

  test("has no rule with two stars, which Cloudflare does not read, and each path once", () => {
    const paths = headerRules.map(({ path }) => path);
    expect(paths.filter((path) => path.split("*").length > 2)).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  const many = (n: number): HeaderRule[] =>
    Array.from({ length: n }, (_, i) => ({ path: `/${i}`, headers: { a: "b" } }));

  test("has at most 100 rules", () => {
    expect(() => netlifyHeaders(many(100))).not.toThrow();
    expect(() => netlifyHeaders(many(101))).toThrow(
      "_headers has 101 rules, and Cloudflare Pages reads 100.",
    );
  });

  test("has lines of at most 2,000 characters", () => {
    const line = (n: number): HeaderRule[] => [{ path: "/", headers: { a: "x".repeat(n - "  a: ".length) } }];
    expect(() => netlifyHeaders(line(2000))).not.toThrow();
    expect(() => netlifyHeaders(line(2001))).toThrow("A line of _headers has 2001 characters");
  });
});
