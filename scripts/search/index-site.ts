import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createIndex } from "pagefind";
import { z } from "zod";
import { withPagefind } from "./with-pagefind.ts";

/** Pagefind's ready-made interfaces; ours uses its JavaScript API alone. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Parts of a page that say nothing of their own. The title is indexed from the marks in the head; names of facts
 * would run into their values.
 */
const unread = ["h1", "dt", "nav", "form", "button"];

/** Indexes the built pages in `site` into `site/pagefind/` and gives the number of pages found in searches. */
export async function indexSite(site: string): Promise<number> {
  const files = await withPagefind(async () => {
    const { index, errors } = await createIndex({ excludeSelectors: unread });
    if (index === undefined) throw failure(errors);
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw failure(added.errors);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw failure(made.errors);
    return made.files;
  });
  for (const file of files) {
    if (unused.test(file.path)) continue;
    const path = join(site, "pagefind", file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
  return indexedPages(files.find((file) => file.path === "pagefind-entry.json")?.content);
}

/** Pagefind counts every file it read; its entry file says how many of them it indexed. */
function indexedPages(entry: Uint8Array | undefined): number {
  if (entry === undefined) return 0;
  const { languages } = entryFile.parse(JSON.parse(new TextDecoder().decode(entry)));
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

const entryFile = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

const failure = (errors: readonly string[]): Error => new Error(errors.join("; "));
