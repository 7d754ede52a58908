import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bundle, Library } from "../model/views.ts";

const feedFolder = "layouts/feeds";

/** The default export of a file in `layouts/feeds`. Its items are known to the file alone. */
interface FeedModule {
  items: (library: Library) => readonly unknown[];
  files: (item: unknown, library: Library, built: BuiltFiles) => FeedFile[];
}

interface BuiltFiles {
  bundle: Bundle;
  bytesOf: (address: string) => number | undefined;
}

/** A file for machines: its address on the site, and what stands in it. */
export interface FeedFile {
  address: string;
  text: string;
}

/**
 * Makes the files for machines that the modules in `layouts/feeds` tell of, one by one: together they may be larger than
 * the memory. Pictures must be in `folder` by then.
 */
export async function* makeFeeds(
  libraries: readonly Library[],
  bundle: Bundle,
  folder: string,
): AsyncGenerator<FeedFile> {
  const built = { bundle, bytesOf: scalesFor(folder) };
  for (const name of readdirSync(feedFolder).sort()) {
    const module: { default?: unknown } = await import(pathToFileURL(resolve(feedFolder, name)).href);
    const feed = module.default;
    if (!isFeed(feed)) throw new Error(`${feedFolder}/${name} must export a feed: items and files`);
    for (const library of libraries)
      for (const item of feed.items(library)) yield* feed.files(item, library, built);
  }
}

/** Writes all files for machines into `folder`, in which the pictures must be. Throws if a file would leave it. */
export async function writeFeeds(
  libraries: readonly Library[],
  bundle: Bundle,
  folder: string,
): Promise<void> {
  for await (const file of makeFeeds(libraries, bundle, folder)) writeFeed(file, folder);
}

/** Writes a file for machines into `folder`. Throws if it would leave it. */
export function writeFeed({ address, text }: FeedFile, folder: string): void {
  const path = join(folder, address);
  if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${address} is outside the output folder`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Looks at each file once. */
function scalesFor(folder: string): BuiltFiles["bytesOf"] {
  const sizes = new Map<string, number | undefined>();
  return (address) => {
    if (!sizes.has(address))
      sizes.set(address, statSync(join(folder, decodeURI(address)), { throwIfNoEntry: false })?.size);
    return sizes.get(address);
  };
}

const isFeed = (value: unknown): value is FeedModule =>
  typeof value === "object" && value !== null && "items" in value && "files" in value;
