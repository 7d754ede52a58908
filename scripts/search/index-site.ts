import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSearched } from "./is-searched.ts";
import { openSearchIndex } from "./search-index.ts";

/** Pages that are handed over at once. */
const atOnce = 500;

/** Indexes the built pages in `site` into `site/pagefind/` and gives the number of pages found in searches. */
export async function indexSite(site: string): Promise<number> {
  const index = await openSearchIndex();
  try {
    const files = readdirSync(site, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".html"))
      .sort();
    for (let start = 0; start < files.length; start += atOnce)
      await index.add(
        files
          .slice(start, start + atOnce)
          .map((file) => ({ file, html: readFileSync(join(site, file), "utf8") }))
          .filter(({ html }) => isSearched(html)),
      );
    return await index.write(site);
  } finally {
    await index.close();
  }
}
