import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { pictureCount } from "./corpus.ts";

/** Sizes in pixels, in turn: as cameras give them, and smaller ones. */
const sizes = [
  { width: 1600, height: 1067 },
  { width: 1000, height: 667 },
] as const;

/** Draws the pictures of a corpus as picture-1.jpg and so on: colours that run into each other, like a photograph's. */
export async function drawPictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let i = 1; i <= pictureCount; i += 1) {
    const { width, height } = sizes[i % 2 === 0 ? 1 : 0];
    const waves = 3 + i;
    const across = wave(width, (place, channel) => Math.sin(place * waves + channel));
    const down = wave(height, (place, channel) => Math.cos(place * waves * (channel + 1)));
    const pixels = Buffer.alloc(width * height * 3);
    for (let at = 0; at < pixels.length; at += 1) {
      const x = at % (width * 3);
      const y = Math.floor(at / (width * 3));
      pixels[at] = 128 + (across[x] ?? 0) + (down[y * 3 + (at % 3)] ?? 0);
    }
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 85 })
      .toFile(join(folder, `picture-${i}.jpg`));
  }
}

/** How light each colour of each pixel is along a side. */
const wave = (length: number, of: (place: number, channel: number) => number): number[] =>
  Array.from({ length: length * 3 }, (_, at) => 60 * of(Math.floor(at / 3) / length, at % 3));
