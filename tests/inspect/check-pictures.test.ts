import sharp from "sharp";
import { expect, test } from "vitest";
import type { FileCache } from "../../scripts/cache/file-cache.ts";
import { checkPicture, withAvif } from "../../scripts/inspect/check-pictures.ts";

/** Remembers nothing that was sound, and notes what is to be remembered. */
function forgetful(): { cache: FileCache; kept: string[] } {
  const kept: string[] = [];
  return { cache: { read: () => undefined, write: (key) => void kept.push(key) }, kept };
}

/** Grain, which no format makes small: its last rows are in the last bytes. */
const grain = sharp({
  create: {
    ...{ width: 640, height: 480, channels: 3, background: "white" },
    noise: { type: "gaussian", mean: 128, sigma: 40 },
  },
});

// Seen red: with the first pixel, for PNG and JPEG; the others are decoded as a whole for any.
test.each(["png", "jpeg", "webp", "avif"] as const)(
  "a picture as %s is sound to its last row, or broken",
  async (format) => {
    const bytes = await grain.clone().toFormat(format, { effort: 1 }).toBuffer();
    const path = `media/a.${format === "jpeg" ? "jpg" : format}`;
    const { cache, kept } = forgetful();
    await withAvif(async () => {
      expect(await checkPicture(path, bytes, cache)).toEqual([]);
      expect(kept).toHaveLength(1);
      const cut = bytes.subarray(0, Math.floor(bytes.length * 0.95));
      expect(await checkPicture(path, cut, cache)).toMatchObject([{ code: "broken-picture" }]);
      expect(kept).toHaveLength(1);
    });
  },
);
