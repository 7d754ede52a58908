import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Library } from "../model/views.ts";

const feedFolder = "layouts/feeds";

/** The default export of a file in `layouts/feeds`. Its items are known to the file alone. */
interface FeedModule {
  items: (library: Library) => readonly unknown[];
  files: (item: unknown, library: Library) => { address: string; text: string }[];
}

/** Writes the files for machines that the modules in `layouts/feeds` make. Throws if one would leave `folder`. */
export async function writeFeeds(libraries: readonly Library[], folder: string): Promise<void> {
  for (const name of readdirSync(feedFolder).sort()) {
    const module: { default?: unknown } = await import(pathToFileURL(resolve(feedFolder, name)).href);
    const feed = module.default;
    if (!isFeed(feed)) throw new Error(`${feedFolder}/${name} must export a feed: items and files`);
    for (const library of libraries)
      for (const { address, text } of feed.items(library).flatMap((item) => feed.files(item, library))) {
        const path = join(folder, address);
        if (!path.startsWith(resolve(folder) + sep))
          throw new Error(`${address} is outside the output folder`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
  }
}

const isFeed = (value: unknown): value is FeedModule =>
  typeof value === "object" && value !== null && "items" in value && "files" in value;
