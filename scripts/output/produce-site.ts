import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleAssets } from "../bundle/bundle-assets.ts";
import { renderPages } from "../eleventy/render-pages.ts";
import type { LoadedSite } from "../library/load-site.ts";
import { documentAddress } from "../library/targets.ts";
import { makePictures } from "../media/pictures.ts";
import { weighPages } from "./weigh-pages.ts";
import { writeFeeds } from "./write-feeds.ts";
import { writeSharePictures } from "./write-share-pictures.ts";

/** What was written. */
export interface ProducedSite {
  pictures: number;
  documents: number;
}

/** Writes a whole site into `folder`: bundled files, pictures, pages, feeds, documents, in this order. */
export async function produceSite(
  site: LoadedSite,
  content: string,
  folder: string,
  previewScript?: string,
): Promise<ProducedSite> {
  const bundle = await bundleAssets(folder);
  // Before the pages, which say how much they weigh with them.
  await makePictures(content, folder, site.used.pictures);
  await renderPages(
    {
      libraries: site.libraries,
      bundle: { ...bundle, preview: previewScript },
      complete: await weighPages(folder),
    },
    folder,
  );
  await writeFeeds(site.libraries, folder);
  // Nobody shares a page of the preview, which has to be there at once.
  if (previewScript === undefined) await writeSharePictures(site.libraries, folder);
  for (const file of site.used.documents) {
    const target = join(folder, decodeURI(documentAddress(file)));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(content, file), target);
  }
  return { pictures: site.used.pictures.length, documents: site.used.documents.length };
}
