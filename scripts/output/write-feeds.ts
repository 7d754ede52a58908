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
  files: (item: unknown, library: Library, built: BuiltFiles) => { address: string; text: string }[];
}

interface BuiltFiles {
  bundle: Bundle;
  bytesOf: (address: string) => number | undefined;
}

/**
 * Writes the files for machines that the modules in `layouts/feeds` make, each as soon as it is made: together they may
 * be larger than the memory. Pictures must be in `folder` by then. What the old site has is taken over from it where
 * somebody remembers that. Throws if a file would leave the folder.
 */
export async function writeFeeds(
  libraries: readonly Library[],
  bundle: Bundle,
  folder: string,
  memory: Pick<SiteMemory, "take" | "note"> | undefined,
): Promise<void> {
  const built = { bundle, bytesOf: scalesFor(folder) };
  for (const name of readdirSync(feedFolder).sort()) {
    const module: { default?: unknown } = await import(pathToFileURL(resolve(feedFolder, name)).href);
    const feed = module.default;
    if (!isFeed(feed)) throw new Error(`${feedFolder}/${name} must export a feed: items and files`);
    for (const library of libraries)
      for (const [i, item] of feed.items(library).entries()) {
        const unit = `${name} ${library.lang} ${i}`;
        if (memory?.take(unit) !== undefined) continue;
        const { result: files, files: texts } = watchBodyReads(() => feed.files(item, library, built));
        for (const { address, text } of files) writeInside(folder, address, text);
        memory?.note(
          unit,
          files.map(({ address }) => address.replace(/^\//, "")),
          { texts },
        );
      }
  }
}

function writeInside(folder: string, address: string, text: string): void {
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
