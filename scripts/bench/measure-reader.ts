import { once } from "node:events";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../browser/find-browser.ts";
import { StopError } from "../command/usage-error.ts";
import type { Contender } from "./contender.ts";
import { type Sent, servePacked } from "./serve-packed.ts";

/** What a search costs a reader who comes to it with an empty cache. */
export interface SearchCost {
  /** What was sent until the first result stood on the page. */
  sent: readonly Sent[];
  /** From the first key in the empty field to the first result, in ms, in several visits. */
  waits: readonly number[];
}

/** A word that is in every post, so that the index has as much to give as it can. */
const query = "migration";
const visits = 7;

/** Searches our built site in a browser, and notes what came over the wire and how long it took. */
export async function measureReader({ folder, site }: Contender): Promise<SearchCost> {
  const sent: Sent[] = [];
  const server = servePacked(join(folder, site), (file) => sent.push(file)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new StopError("This machine gives no port.", 1);
  const browser = await chromium.launch({ executablePath: findBrowser(console.log) });
  try {
    const address = `http://127.0.0.1:${bound.port}/search/`;
    const page = await browser.newPage();
    await page.goto(`${address}?q=${query}`);
    await firstResult(page).waitFor();
    const cost: SearchCost = { sent: [...sent], waits: [] };
    await page.close();
    const waits: number[] = [];
    for (let visit = 0; visit < visits; visit += 1) waits.push(await waitForResult(browser, address));
    return { ...cost, waits };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const firstResult = (page: Page) => page.locator(".search-results li a").first();

/** Presses the first key of the query as soon as the page is quiet, and measures on the clock of the page. */
async function waitForResult(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate(`addEventListener("keydown", () => performance.mark("key"), { once: true });
      new MutationObserver((_, observer) => {
        if (document.querySelector(".search-results li a") === null) return;
        performance.measure("wait", "key");
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true });`);
    await page.locator("main input[type=search]").press(query.slice(0, 1));
    await firstResult(page).waitFor();
    return await page.evaluate<number>('performance.getEntriesByName("wait")[0].duration');
  } finally {
    await page.close();
  }
}
