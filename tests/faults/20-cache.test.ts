import { resolve } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { expect, test } from "vitest";
import { findBrowser } from "../../scripts/browser/find-browser.ts";
import { workFolder } from "../output/tree.ts";
import { reach } from "./figure.ts";
import { serveContent } from "./served-site.ts";

const work = workFolder();
const addresses = ["/", "/news/", "/statements/", "/members/", "/search/"];

/** Bytes of the bodies of a visit: all, and those that came over the line. A page asked again counts as kept (304). */
async function visit(context: BrowserContext, origin: string): Promise<{ all: number; sent: number }> {
  const visited = { all: 0, sent: 0 };
  for (const address of addresses) {
    const page = await context.newPage();
    await page.goto(origin + address, { waitUntil: "networkidle" });
    const sizes = await page.evaluate(() =>
      performance
        .getEntries()
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .map(({ encodedBodySize, transferSize }) => ({ body: encodedBodySize, transfer: transferSize })),
    );
    for (const { body, transfer } of sizes) {
      visited.all += body;
      // The standard counts 300 bytes for the headers of every answer (Resource Timing, "transferSize").
      if (transfer > 300) visited.sent += body;
    }
    await page.close();
  }
  return visited;
}

// Seen red: with `no-store` for hashed files.
test("what a browser keeps, and what it asks again", async (context) => {
  const site = await serveContent(context, work, resolve("content"));
  const browser = await chromium.launch({
    executablePath: findBrowser(console.log),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await fetch(site.origin);
    const again = await fetch(site.origin, {
      headers: { "if-none-match": page.headers.get("etag") ?? "" },
    });
    const files = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
      ([, file = ""]) => file,
    );
    const kept: string[] = [];
    for (const file of new Set(files))
      kept.push((await fetch(site.origin + file)).headers.get("cache-control") ?? "nothing");
    const visitor = await browser.newContext();
    await visit(visitor, site.origin);
    const repeat = await visit(visitor, site.origin);
    const share = (100 * (repeat.all - repeat.sent)) / repeat.all;
    reach(
      context,
      `HTML "${page.headers.get("cache-control")}" with ETag, asked again ${again.status}; ${kept.length} hashed files "${[...new Set(kept)].join('", "')}"; ${share.toFixed(2)} % of ${Math.round(repeat.all / 1000)} kB of a repeat visit from the cache`,
    );
    expect(page.headers.get("cache-control")).toMatch(/max-age=0.*must-revalidate/);
    expect(again.status).toBe(304);
    expect(kept.length).toBeGreaterThan(0);
    for (const rule of kept) expect(rule).toMatch(/max-age=31536000.*immutable/);
    expect(share).toBeGreaterThanOrEqual(99);
  } finally {
    await browser.close();
    await site.stop();
  }
});
