import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { watchBodyReads } from "../library/body-reads.ts";
import type { Bundle, Library } from "../model/views.ts";
import type { NewSite } from "./new-site.ts";
import type { SiteMemory } from "./site-memory.ts";

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

/** What a module makes of one item: files that belong together. The name is the same in the next build. */
export interface FeedUnit {
  name: string;
  make: () => readonly FeedFile[];
}

/**
 * What there is to make of the modules in `layouts/feeds`, one by one: together the files may be larger than the memory.
 * Pictures must be in `folder` by then.
 */
export async function* feedUnits(
  libraries: readonly Library[],
  bundle: Bundle,
  folder: string,
): AsyncGenerator<FeedUnit> {
  const built = { bundle, bytesOf: scalesFor(folder) };
  for (const name of readdirSync(feedFolder).sort()) {
    const module: { default?: unknown } = await import(pathToFileURL(resolve(feedFolder, name)).href);
    const feed = module.default;
    if (!isFeed(feed)) throw new Error(`${feedFolder}/${name} must export a feed: items and files`);
    for (const library of libraries)
      for (const [i, item] of feed.items(library).entries())
        yield { name: `${name} ${library.lang} ${i}`, make: () => feed.files(item, library, built) };
  }
}

/**
 * Writes all files for machines into a site, in which the pictures must be, and tells of them in `written`. What the old
 * site has is taken over from it where nothing has changed. Throws if a file would leave the folder.
 */
export async function writeFeeds(
  libraries: readonly Library[],
  bundle: Bundle,
  site: Pick<NewSite, "folder" | "write">,
  memory: Pick<SiteMemory, "take" | "placeSame" | "note">,
  written: (files: readonly string[]) => void,
): Promise<void> {
  for await (const { name, make } of feedUnits(libraries, bundle, site.folder)) {
    if (memory.take(name) !== undefined) continue;
    const { result: files, files: texts } = watchBodyReads(make);
    memory.note(name, files.map(pathOf), { texts });
    const others = files.filter((file) => !memory.placeSame(pathOf(file), file.text));
    for (const file of others) await site.write(pathOf(file), file.text);
    written(others.map(pathOf));
  }
}

const pathOf = ({ address }: FeedFile): string => address.replace(/^\//, "");

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
