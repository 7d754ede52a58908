import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileCache } from "../cache/file-cache.ts";
import { openVersionCache } from "../cache/version-cache.ts";
import { type Progress, silent } from "../model/progress.ts";
import type { ShareCard } from "../model/views.ts";
import { shareFolder, sharePictureOf } from "./address.ts";
import { drawInThread } from "./draw-in-thread.ts";
import { shareRecipe } from "./recipe.ts";

/** Writes the pictures of these cards below `output`. One that is in the cache is neither laid out nor drawn again. */
export async function makeSharePictures(
  cards: readonly ShareCard[],
  output: string,
  cache: FileCache,
  tell: Progress = silent,
): Promise<void> {
  const drawn = openVersionCache(cache, shareRecipe());
  mkdirSync(join(output, shareFolder), { recursive: true });
  const place = (card: ShareCard, picture: Uint8Array): void =>
    writeFileSync(join(output, sharePictureOf(card).src), picture);
  const missing = cards.filter((card) => {
    const known = drawn.read(JSON.stringify(card));
    if (known !== undefined) place(card, known);
    return known === undefined;
  });
  if (missing.length === 0) return;
  let done = 0;
  await drawInThread(missing, (card, picture) => {
    drawn.write(JSON.stringify(card), picture);
    place(card, picture);
    done += 1;
    tell("making pictures for sharing", done, missing.length);
  });
}
