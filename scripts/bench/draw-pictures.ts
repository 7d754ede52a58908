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
    const pixels = Buffer.alloc(width * height * 3);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        for (let channel = 0; channel < 3; channel += 1)
          pixels[(y * width + x) * 3 + channel] =
            128 +
            60 * Math.sin((x / width) * waves + channel) +
            60 * Math.cos((y / height) * waves * (channel + 1));
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 85 })
      .toFile(join(folder, `picture-${i}.jpg`));
  }
}
