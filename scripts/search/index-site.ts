import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSearched } from "./is-searched.ts";
import { type IndexedSite, openSearchIndex } from "./search-index.ts";
import { notePage } from "./searched-page.ts";
import { planVolumes } from "./volumes.ts";

/** Indexes the built pages of a site into its `pagefind/` and gives the number of pages found in searches. */
export async function indexSite(site: IndexedSite): Promise<number> {
  const pages = readdirSync(site.folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(site.folder, file), "utf8");
      if (!isSearched(html)) return [];
      return { file, note: notePage({ file, html }).note };
    });
  const index = openSearchIndex(site, planVolumes(pages.map(({ note }) => note)));
  try {
    await index.add(pages);
    return await index.write();
  } finally {
    await index.close();
  }
}
