import { createHash } from "node:crypto";
import type { FileCache } from "../cache/file-cache.ts";
import { sharp } from "../media/decoders.ts";
import { pictureFormatOf } from "./file-kinds.ts";
import type { Fault } from "./finding.ts";

/** Larger ones are not made by us, and would take more memory than a build may. */
const limitInputPixels = 50_000_000;

/**
 * Decodes a picture to its last pixel. One that was sound is remembered in `decoded` by the hash of its bytes and the
 * version of the decoder, and not decoded again.
 */
export async function checkPicture(path: string, bytes: Buffer, decoded: FileCache): Promise<Fault[]> {
  const format = pictureFormatOf(path);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const key = `${format} ${hash} ${sharp.versions.vips}`;
  if (decoded.read(key) !== undefined) return [];
  try {
    const picture = sharp(bytes, { limitInputPixels, failOn: "warning" });
    const { format: found, width, height } = await picture.metadata();
    if (found !== format) return [{ code: "broken-picture", what: `it is ${found}` }];
    // Only the last pixel: the bytes of all would have the heap of this thread searched for garbage again and again.
    await picture
      .extract({ left: width - 1, top: height - 1, width: 1, height: 1 })
      .raw()
      .toBuffer();
    decoded.write(key, Buffer.of(1));
    return [];
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : `${error}`).split("\n");
    return [{ code: "broken-picture", what: reason }];
  }
}

/** Does some work while AVIF can be decoded, which content may not be. */
export async function withAvif<Result>(work: () => Promise<Result>): Promise<Result> {
  sharp.unblock({ operation: ["VipsForeignLoadHeif"] });
  try {
    return await work();
  } finally {
    sharp.block({ operation: ["VipsForeignLoadHeif"] });
  }
}
