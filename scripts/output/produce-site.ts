import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFileCache } from "../cache/file-cache.ts";
import type { DrawingTools } from "../eleventy/pages.ts";
import { renderPages } from "../eleventy/render-pages.ts";
import { watchBodyReads } from "../library/body-reads.ts";
import type { LoadedSite } from "../library/load-site.ts";
import { makePictures, pictureCache } from "../media/make-pictures.ts";
import type { Bundle } from "../model/bundle.ts";
import type { Problem } from "../model/problem.ts";
import { type Progress, tellAfter } from "../model/progress.ts";
import { isSearched } from "../search/is-searched.ts";
import { notePage } from "../search/searched-page.ts";
import { writeWordmark } from "../share/wordmark.ts";
import { type CanonicalPage, readCanonicalPage } from "./canonical-page.ts";
import { copyDocuments } from "./copy-documents.ts";
import { handOver, type PageReader } from "./hand-over.ts";
import type { NewSite } from "./new-site.ts";
import type { SiteMemory } from "./site-memory.ts";
import { writeSitemap } from "./sitemap.ts";
import { weighPages } from "./weigh-pages.ts";
import type { Ahead } from "./work-ahead.ts";
import { writeFeeds } from "./write-feeds.ts";
import { writeHostFiles } from "./write-host-files.ts";
import { shareCache, writeSharePictures } from "./write-share-pictures.ts";

/** What was written. `madePictures` counts those that no earlier build had made. */
export interface ProducedSite {
  pictures: number;
  madePictures: number;
  documents: number;
  /** The files of all pages, below the site. */
  pages: readonly string[];
  /** Pictures that turned out to be damaged; nothing is written behind them then. */
  problems: readonly Problem[];
}

/** What a site is made with, besides itself. */
export interface Production {
  tell: Progress;
  reader: PageReader;
  memory: SiteMemory;
  ahead: Ahead;
  /** Writes the bundled files into a folder. */
  bundleInto: (folder: string) => Promise<Bundle>;
}

/**
 * Makes all files of a new site but its search: bundled files and pictures; pages and share pictures; sitemap, what hosts need,
 * feeds, documents.
 */
export async function produceSite(
  site: LoadedSite,
  content: string,
  newSite: NewSite,
  { tell, reader, memory, ahead, bundleInto }: Production,
): Promise<ProducedSite> {
  const { folder } = newSite;
  const { pictures, documents } = site.used;
  const preparing = ahead.made(tell).then(async (known) => {
    const [bundle, { made, problems }] = await together(
      bundleInto(folder),
      makePictures(content, folder, pictures, openFileCache(pictureCache), tell),
    );
    return { bundle, problems, madePictures: made + pictures.filter(({ file }) => known.has(file)).length };
  });
  const pages: string[] = [];
  const canonical: CanonicalPage[] = [];
  const hand = handOver(reader);
  /** Tells of files when they are in their place; nothing waits for that. What keeps them from it is told at the end. */
  const announce = (files: readonly string[]): void => {
    newSite.written().then(
      () => reader.written(files),
      () => undefined,
    );
  };
  const writeWith =
    (weigh: (html: string) => string): DrawingTools["write"] =>
    async (draw, file) => {
      const { result, files: texts } = watchBodyReads(draw);
      const page = readCanonicalPage(result);
      if (page !== undefined) canonical.push(page);
      const html = weigh(result);
      const searched = isSearched(html) ? notePage({ file, html }) : undefined;
      if (searched !== undefined) hand.keep(searched);
      memory.note(file, [file], { texts, canonical: page, search: searched?.note });
      // What was drawn anew, but just as it was, is neither written nor inspected again.
      if (memory.placeSame(file, html)) return;
      await newSite.write(file, html);
    };
  // Pages say how much they weigh with all that they load, so that it has to be there.
  const tools = preparing.then(async ({ bundle, problems }) =>
    problems.length > 0 ? undefined : { bundle, write: writeWith(await weighPages(folder)) },
  );
  // Pages that are taken over need no tools.
  const drawing = renderPages(
    {
      libraries: site.libraries,
      tools,
      take: (file) => {
        const known = memory.take(file);
        if (known?.canonical !== undefined) canonical.push(known.canonical);
        if (known?.search !== undefined) hand.keep({ file, note: known.search });
        return known !== undefined;
      },
      written: async (files) => {
        pages.push(...files);
        announce(files);
        await hand.over(files);
      },
      searchedWritten: async () => hand.end(),
    },
    folder,
    tell,
  );
  const sharing = tools.then(async (given) => {
    // Sharp draws in threads of its own.
    if (given !== undefined) await writeSharePictures(site.libraries, folder, tellAfter(drawing, tell));
  });
  await together(drawing, sharing);
  const { bundle, madePictures, problems } = await preparing;
  const produced = {
    ...{ pictures: pictures.length, madePictures, documents: documents.length },
    ...{ pages, problems },
  };
  if (problems.length > 0) return produced;
  for (const { address, text } of writeSitemap(canonical, site.libraries[0]?.origin ?? ""))
    writeFileSync(join(folder, address), text);
  const [main] = site.libraries;
  if (main !== undefined) {
    writeHostFiles(main, site.moves, bundle, folder);
    await writeWordmark(main, folder, openFileCache(shareCache));
  }
  tell("writing feeds and data");
  await writeFeeds(site.libraries, bundle, newSite, memory, announce);
  copyDocuments(documents, content, folder);
  newSite.removeOthers();
  await newSite.written();
  return produced;
}

/** Waits for both, also where one fails: neither may still write when the folder is given up. */
async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return await Promise.all([one, other]);
}
