import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderToString } from "preact-render-to-string";
import { readFamilies } from "../eleventy/read-families.ts";
import type { LoadedSite } from "../library/load-site.ts";
import type { Bundle } from "../model/views.ts";
import { refuseOutside } from "../output/safe-place.ts";
import { type FeedFile, feedUnits } from "../output/write-feeds.ts";

/** A version of the site, of which everything is made when it is asked for. */
export interface PreviewSite {
  loaded: LoadedSite;
  bundle: Bundle;
  /** The addresses of all pages. */
  addresses: readonly string[];
  /** The page at an address as HTML; undefined where there is none. Throws what a layout throws. */
  draw: (address: string) => string | undefined;
  /** Writes the next of the files for machines; false where there are no more. */
  writeNextFeed: () => Promise<boolean>;
  /** Writes files for machines until there is one at this address; whether there is. */
  writeFeedsTo: (address: string) => Promise<boolean>;
}

/** What a version is made from. `folder` is for its feeds, `files` is where pictures and bundled files are. */
interface VersionMaterial {
  loaded: LoadedSite;
  bundle: Bundle;
  weigh: (html: string) => string;
  folder: string;
  files: string;
}

/** Opens a version; throws what page templates throw when they tell which pages there are. */
export async function openPreviewSite({
  loaded,
  bundle,
  weigh,
  folder,
  files,
}: VersionMaterial): Promise<PreviewSite> {
  const { libraries } = loaded;
  const families = await readFamilies(libraries);
  const pages = new Map(families.flatMap((family) => [...family.pages]));
  const feeds = feedUnits(libraries, bundle, files);
  const written = new Set<string>();
  // Whoever asks for a feed goes on where the last one stopped: none is made twice.
  const writeNextFeed = async (): Promise<boolean> => {
    const { value, done } = await feeds.next();
    if (done === true) return false;
    for (const file of value.make()) {
      writeFeed(file, folder);
      written.add(file.address);
    }
    return true;
  };
  return {
    loaded,
    bundle,
    addresses: [...pages.keys()],
    draw: (address) => {
      const draw = pages.get(address);
      return draw === undefined ? undefined : weigh(`<!doctype html>\n${renderToString(draw(bundle))}\n`);
    },
    writeNextFeed,
    writeFeedsTo: async (address) => {
      while (!written.has(address) && (await writeNextFeed()));
      return written.has(address);
    },
  };
}

function writeFeed({ address, text }: FeedFile, folder: string): void {
  refuseOutside(address, folder);
  const path = join(folder, address);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
