import { parentPort, workerData } from "node:worker_threads";
import sharp from "sharp";
import { palettes } from "../covers/palettes.ts";
import type { ShareCard } from "../model/views.ts";
import { drawSharePicture } from "./draw-picture.ts";
import { encodeIndexed } from "./indexed-png.ts";
import { symbolAccent } from "./symbol.ts";
import { loadTypeface } from "./typeface.ts";

/** What the thread says of each card that it was started with. */
export interface Drawn {
  card: ShareCard;
  picture: Uint8Array;
}

/** How many pictures are drawn at the same time; sharp works in threads of its own. */
const atOnce = 4;
const colours = [
  ...new Set([...palettes.flatMap(({ ground, text, tones }) => [ground, text, ...tones]), symbolAccent]),
];

const cards: readonly ShareCard[] = workerData;
const queue = cards.values();

async function work(): Promise<void> {
  for (const card of queue) {
    const drawn: Drawn = { card, picture: await toPicture(drawSharePicture(card, await loadTypeface())) };
    parentPort?.postMessage(drawn);
  }
}

async function toPicture(drawing: string): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(drawing))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return encodeIndexed({ data, width: info.width, height: info.height }, colours);
}

// What is thrown here ends the thread, and is thrown once more by whoever waits for it.
await Promise.all(Array.from({ length: atOnce }, work));
