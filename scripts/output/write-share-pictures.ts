import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openFileCache } from "../cache/file-cache.ts";
import type { Progress } from "../model/progress.ts";
import type { Library, ShareCard } from "../model/views.ts";
import { makeSharePictures } from "../share/make-pictures.ts";

const cardModule = "layouts/share-cards.ts";
/** Where share pictures and the wordmark are kept from build to build, relative to the project. */
export const shareCache = ".cache/share";

/** Writes the share pictures of all editions into `folder`. What they say is decided in `layouts/share-cards.ts`. */
export async function writeSharePictures(
  libraries: readonly Library[],
  folder: string,
  tell: Progress,
): Promise<void> {
  const module: { default?: unknown } = await import(pathToFileURL(resolve(cardModule)).href);
  const cardsOf = module.default;
  if (!isCardSource(cardsOf)) throw new Error(`${cardModule} must export a function from a library to cards`);
  // Many pages share that of the site.
  const cards = new Set(libraries.flatMap(cardsOf));
  await makeSharePictures([...cards], folder, openFileCache(shareCache), tell);
}

const isCardSource = (value: unknown): value is (library: Library) => ShareCard[] =>
  typeof value === "function";
