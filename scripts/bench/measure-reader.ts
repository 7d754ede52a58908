import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import sirv from "sirv";
import { findBrowser } from "../browser/find-browser.ts";
import { StopError } from "../command/usage-error.ts";
import type { Contender } from "./contender.ts";

/** What a search costs a reader who comes to it with an empty cache. */
export interface SearchWeight {
  requests: number;
  /** Bodies of all answers, in bytes as they are sent, until the first result stood on the page. */
  bytes: number;
}

/** A word that is in every post, so that the index has as much to give as it can. */
const query = "migration";

/** Opens the search of our built site in a browser and counts what came over the wire until the first result. */
export async function measureReader({ folder, site }: Contender): Promise<SearchWeight> {
  const server = createServer(sirv(join(folder, site), { etag: false })).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new StopError("This machine gives no port.", 1);
  const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(`http://127.0.0.1:${bound.port}/search/?q=${query}`);
    await page.locator("main li h3, main li a").filter({ hasText: "Post" }).first().waitFor();
    const all = await Promise.all(sizes);
    return { requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
