import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
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

/** How long in ms a result is waited for, and how often it is looked for. */
const patience = 30_000;
const pace = 5;

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
    const shown = await searchOnce(browser, `${address}?q=${query}`);
    // The page goes on loading what it does not need for its first result.
    const until = sent.filter(({ at }) => at <= shown);
    const waits: number[] = [];
    for (let visit = 0; visit < visits; visit += 1) waits.push(await waitForResult(browser, address));
    return { sent: until, waits };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** What every page notes: when a key was pressed and when there was a result, in ms since 1970. */
const notes = `const now = () => performance.timeOrigin + performance.now();
addEventListener("keydown", () => { window.pressed ??= now(); }, { capture: true });
new MutationObserver((_, observer) => {
  if (document.querySelector(".search-results li a") === null) return;
  window.shown = now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** Gives the moment at which the first result stood on the page. */
async function searchOnce(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(notes);
  await page.goto(address);
  return await shownOn(page);
}

/** Presses the first key of the query as soon as the page is quiet; it has put the cursor into its field. */
async function waitForResult(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(notes);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.keyboard.press(query.slice(0, 1));
  const shown = await shownOn(page);
  return shown - (await page.evaluate<number>("window.pressed"));
}

/** Asks by expressions: our commands run where no string can become code, and Playwright tries its functions that way. */
async function shownOn(page: Page): Promise<number> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const shown = await page.evaluate<number>("window.shown ?? 0");
    if (shown > 0) return shown;
    await wait(pace);
  }
  throw new StopError(`The search showed no result within ${patience / 1000} s.`, 1);
}
