import { availableParallelism } from "node:os";
import { makeFonts } from "../bundle/fonts.ts";
import { openFileCache } from "../cache/file-cache.ts";
import { takeInventory } from "../media/inventory.ts";
import { makePicture, pictureCache } from "../media/make-pictures.ts";
import { follow } from "../model/progress.ts";
import { walkContent } from "../reader/walk.ts";

// It is a process and no thread: what libvips takes for pictures it does not give back.

/** What the process says: how many pictures of how many it has seen to, and in the end which it has made, by their files. */
export type Word = { at: [done: number, total: number] } | { made: readonly string[] };

const [, , content = ""] = process.argv;
const say = (word: Word): void => void process.send?.(word);

// Whoever started it may have been killed.
process.on("disconnect", () => process.exit());

const { pictures } = await takeInventory(content, walkContent(content).media);
const made: string[] = [];
const waiting = follow([...pictures.values()], "", (_, done = 0, total = 0) => say({ at: [done, total] }));
const cache = openFileCache(pictureCache);

async function makePictures(): Promise<void> {
  for (const picture of waiting)
    if ((await makePicture(picture, content, cache))?.isNew === true) made.push(picture.file);
}

await Promise.all([makeFonts(), ...Array.from({ length: availableParallelism() }, makePictures)]);
process.send?.({ made } satisfies Word, () => process.exit());
