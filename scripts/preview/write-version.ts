import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { openFileCache } from "../cache/file-cache.ts";
import { type CanonicalPage, readCanonicalPage } from "../output/canonical-page.ts";
import { writeSitemap } from "../output/sitemap.ts";
import { writeHostFiles } from "../output/write-host-files.ts";
import { shareCache } from "../output/write-share-pictures.ts";
import { writeWordmark } from "../share/wordmark.ts";
import type { PreviewSite } from "./preview-site.ts";

/** Time in ms for which browsers have the renderer for themselves when a version is new. */
const quiet = 300;

/**
 * Writes all pages and files of a version into `folder`, so that mistakes come to light that stand on pages which nobody
 * has open. What is asked for meanwhile is answered in between. Gives up, with false, when the version is not wanted.
 * Throws what a layout throws.
 */
export async function writeVersion(
  site: PreviewSite,
  folder: string,
  isWanted: () => boolean,
): Promise<boolean> {
  const canonical: CanonicalPage[] = [];
  await setTimeout(quiet);
  for (const address of site.addresses) {
    await setImmediate();
    if (!isWanted()) return false;
    const html = site.draw(address) ?? "";
    const page = readCanonicalPage(html);
    if (page !== undefined) canonical.push(page);
    writePage(address, html, folder);
  }
  do {
    await setImmediate();
    if (!isWanted()) return false;
  } while (await site.writeNextFeed());
  const [main] = site.loaded.libraries;
  if (main === undefined) return true;
  for (const { address, text } of writeSitemap(canonical, main.origin))
    writeFileSync(join(folder, address), text);
  writeHostFiles(main, site.loaded.moves, site.bundle, folder);
  await writeWordmark(main, folder, openFileCache(shareCache));
  return true;
}

/** Throws if the page would stand outside the folder. */
function writePage(address: string, html: string, folder: string): void {
  const file = join(folder, address.endsWith("/") ? `${address}index.html` : address);
  if (!file.startsWith(resolve(folder) + sep)) throw new Error(`${address} is outside the output folder`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}
