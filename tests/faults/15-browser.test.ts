import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { expect, test } from "vitest";
import { findBrowser } from "../../scripts/browser/find-browser.ts";
import { workFolder } from "../output/tree.ts";
import { reach } from "./figure.ts";
import { serveContent } from "./served-site.ts";

const work = workFolder();

// Seen red: with `'wasm-unsafe-eval'` taken out of the policy the search found nothing.
test("every page of the real site in Chromium, with the headers of nginx", async (context) => {
  const site = await serveContent(context, work, resolve("content"));
  const browser = await chromium.launch({
    executablePath: findBrowser(console.log),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const visitor = await browser.newContext();
    const page = await visitor.newPage();
    const complaints: string[] = [];
    let requests = 0;
    page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on("request", (request) => {
      requests += 1;
      if (!request.url().startsWith(site.origin)) complaints.push(`${page.url()} asks ${request.url()}`);
    });
    const map = readFileSync(join(site.current, "sitemap.xml"), "utf8");
    const addresses = [...map.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(
      ([, path = "/"]) => path,
    );
    for (const address of addresses) {
      const answer = await page.goto(site.origin + address, { waitUntil: "load" });
      if (answer?.status() !== 200) complaints.push(`${address} answers ${answer?.status()}`);
    }
    await page.goto(`${site.origin}/search/?q=health`);
    await page.locator(".search-results > li").first().waitFor({ timeout: 20_000 });
    const found = await page.locator(".search-results > li").count();
    const cookies = await visitor.cookies();
    reach(
      context,
      `${addresses.length} pages, ${requests} requests: ${complaints.length} complaints of the console, of the policy and about other hosts, ${cookies.length} cookies, ${found} results of a search`,
    );
    expect(complaints).toEqual([]);
    expect(cookies).toEqual([]);
    expect(found).toBeGreaterThan(0);
    expect(addresses.length).toBeGreaterThan(100);
  } finally {
    await browser.close();
    await site.stop();
  }
});
