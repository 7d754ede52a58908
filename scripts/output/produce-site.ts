import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleAssets } from "../bundle/bundle-assets.ts";
import { openFileCache } from "../cache/file-cache.ts";
import { renderPages } from "../eleventy/render-pages.ts";
import type { LoadedSite } from "../library/load-site.ts";
import { makePictures } from "../media/make-pictures.ts";
import type { Problem } from "../model/problem.ts";
import type { Progress } from "../model/progress.ts";
import { isSearched } from "../search/is-searched.ts";
import type { DrawnPage } from "../search/search-index.ts";
import { writeWordmark } from "../share/wordmark.ts";
import { type CanonicalPage, readCanonicalPage } from "./canonical-page.ts";
import { copyDocuments } from "./copy-documents.ts";
import { writeSitemap } from "./sitemap.ts";
import { weighPages } from "./weigh-pages.ts";
import { writeFeeds } from "./write-feeds.ts";
import { writeHostFiles } from "./write-host-files.ts";
import { writeSharePictures } from "./write-share-pictures.ts";

/** Where made pictures are kept from build to build, relative to the project. */
const pictureCache = ".cache/pictures";

/** What was written. `madePictures` counts those that no earlier build had made. */
export interface ProducedSite {
  pictures: number;
  madePictures: number;
  documents: number;
  /** Pictures that turned out to be damaged; nothing is written behind them then. */
  problems: readonly Problem[];
}

/** Who wants to have the pages while the site is still being written, such as a search index. */
export interface PageReader {
  /** Takes pages that have been written; may work on while others are drawn, but for one call at a time. */
  read: (pages: readonly DrawnPage[]) => Promise<void>;
  /** There are no more. */
  end: () => void;
}

/**
 * Writes a whole site into `folder`: bundled files, pictures, pages, sitemap, share pictures, what hosts need, feeds,
 * documents, in this order. A preview has a script in its pages and no reader.
 */
export async function produceSite(
  site: LoadedSite,
  content: string,
  folder: string,
  by: { tell: Progress } & ({ previewScript: string } | { reader: PageReader }),
): Promise<ProducedSite> {
  const { tell } = by;
  const previewScript = "previewScript" in by ? by.previewScript : undefined;
  const bundle = await bundleAssets(folder);
  const { pictures, documents } = site.used;
  // Before the pages, which say how much they weigh with them.
  const { made, problems } = await makePictures(content, folder, pictures, openFileCache(pictureCache), tell);
  const produced = { pictures: pictures.length, madePictures: made, documents: documents.length, problems };
  if (problems.length > 0) return produced;
  const weigh = await weighPages(folder);
  const canonical: CanonicalPage[] = [];
  const hand = "reader" in by ? handOver(by.reader) : undefined;
  await renderPages(
    {
      libraries: site.libraries,
      bundle: { ...bundle, preview: previewScript },
      complete: (drawn, file) => {
        const page = readCanonicalPage(drawn);
        if (page !== undefined) canonical.push(page);
        const html = weigh(drawn);
        hand?.keep({ file, html });
        return html;
      },
      written: async () => hand?.over(),
    },
    folder,
    tell,
  );
  await hand?.end();
  for (const { address, text } of writeSitemap(canonical, site.libraries[0]?.origin ?? ""))
    writeFileSync(join(folder, address), text);
  // Nobody shares a page of the preview, which has to be there at once.
  if (previewScript === undefined) await writeSharePictures(site.libraries, folder, tell);
  const [main] = site.libraries;
  if (main !== undefined) {
    writeHostFiles(main, site.moves, bundle, folder);
    await writeWordmark(main, folder);
  }
  tell("writing feeds and data");
  await writeFeeds(site.libraries, bundle, folder);
  copyDocuments(documents, content, folder);
  return produced;
}

/** Hands pages over to a reader in portions, and keeps no more than two of them: one that is read, and one that is drawn. */
function handOver({ read, end }: PageReader) {
  let portion: DrawnPage[] = [];
  let reading = Promise.resolve();
  const over = async (): Promise<void> => {
    await reading;
    // Eleventy draws templates in the order in which the disk gave them.
    reading = read(portion.sort((a, b) => (a.file < b.file ? -1 : 1)));
    // It is waited for at the next call.
    reading.catch(() => undefined);
    portion = [];
  };
  return {
    keep: (page: DrawnPage): void => {
      if (isSearched(page.html)) portion.push(page);
    },
    over,
    end: async (): Promise<void> => {
      await reading;
      end();
    },
  };
}
