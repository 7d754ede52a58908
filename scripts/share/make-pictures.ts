import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { FileCache } from "../cache/file-cache.ts";
import { palettes } from "../covers/palettes.ts";
import { follow, type Progress, silent } from "../model/progress.ts";
import type { ShareCard } from "../model/views.ts";
import { shareFolder, sharePictureOf } from "./address.ts";
import { drawSharePicture } from "./draw-picture.ts";
import { encodeIndexed } from "./indexed-png.ts";
import { shareRecipe } from "./recipe.ts";
import { symbolAccent } from "./symbol.ts";
import { loadTypeface } from "./typeface.ts";

/** How many pictures are drawn at the same time; sharp works in threads of its own. */
const atOnce = 4;
const colours = [
  ...new Set([...palettes.flatMap(({ ground, text, tones }) => [ground, text, ...tones]), symbolAccent]),
];

/** Writes the pictures of these cards below `output`. One that is in the cache is neither laid out nor drawn again. */
export async function makeSharePictures(
  cards: readonly ShareCard[],
  output: string,
  cache: FileCache,
  tell: Progress = silent,
): Promise<void> {
  const recipe = shareRecipe();
  mkdirSync(join(output, shareFolder), { recursive: true });
  const queue = follow(cards, "making pictures for sharing", tell);
  const work = async (): Promise<void> => {
    for (const card of queue) {
      const key = `${recipe}\n${JSON.stringify(card)}`;
      let bytes = cache.read(key);
      if (bytes === undefined) {
        bytes = await toPicture(drawSharePicture(card, await loadTypeface()));
        cache.write(key, bytes);
      }
      writeFileSync(join(output, sharePictureOf(card).src), bytes);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function toPicture(drawing: string): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(drawing))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return encodeIndexed({ data, width: info.width, height: info.height }, colours);
}
