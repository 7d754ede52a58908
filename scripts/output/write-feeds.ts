import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { watchBodyReads } from "../library/body-reads.ts";
import type { Bundle, Library } from "../model/views.ts";
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
 * Writes all files for machines into `folder`, in which the pictures must be, and tells of them in `written`. What the old
 * site has is taken over from it where nothing has changed. Throws if a file would leave the folder.
 */
export async function writeFeeds(
  libraries: readonly Library[],
  bundle: Bundle,
  folder: string,
  memory: Pick<SiteMemory, "take" | "placeSame" | "note">,
  written: (files: readonly string[]) => void,
): Promise<void> {
  for await (const { name, make } of feedUnits(libraries, bundle, folder)) {
    if (memory.take(name) !== undefined) continue;
    const { result: files, files: texts } = watchBodyReads(make);
    for (const { address } of files) refuseOutside(address, folder);
    memory.note(name, files.map(pathOf), { texts });
    const others = files.filter((file) => !memory.placeSame(pathOf(file), Buffer.from(file.text)));
    for (const file of others) writeFeed(file, folder);
    written(others.map(pathOf));
  }
}

/** Writes a file for machines into `folder`. Throws if it would leave it. */
export function writeFeed({ address, text }: FeedFile, folder: string): void {
  refuseOutside(address, folder);
  const path = join(folder, address);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function refuseOutside(address: string, folder: string): void {
  if (!join(folder, address).startsWith(resolve(folder) + sep))
    throw new Error(`${address} is outside the output folder`);
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
