import { sharp } from "../../scripts/media/decoders.ts";

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({
    create: { width, height, channels, background: { r: 10, g: 86, b: 80, alpha: channels === 4 ? 0.5 : 1 } },
  });

/** A JPEG with what cameras write into it: how it was held (TIFF, orientation), and who made it. */
export const jpeg = (width: number, height: number, orientation = 1): Promise<Buffer> =>
  plain(width, height)
    .withExif({ IFD0: { Artist: "Somebody at home" } })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();

export const png = (width: number, height: number): Promise<Buffer> => plain(width, height).png().toBuffer();
export const transparent = (width: number, height: number): Promise<Buffer> =>
  plain(width, height, 4).png().toBuffer();
export const webp = (width: number, height: number): Promise<Buffer> =>
  plain(width, height).webp().toBuffer();

/** An SVG of this size with something inside. */
export const svg = (
  width: number,
  height: number,
  inside = "<rect width='100%' height='100%' fill='red'/>",
): string =>
  `<?xml version="1.0"?>\n<!-- a logo -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">${inside}</svg>`;
