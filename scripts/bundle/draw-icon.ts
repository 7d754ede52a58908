import { readFileSync } from "node:fs";
import sharp from "sharp";

/** An icon of `assets/icons` as a PNG of so many pixels on each side. */
export function drawIcon(name: string, pixels: number): Promise<Uint8Array> {
  return sharp(readFileSync(`assets/icons/${name}.svg`), { density: (72 * pixels) / 64 })
    .resize(pixels, pixels)
    .png({ compressionLevel: 9, palette: true, dither: 0 })
    .toBuffer();
}
