/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | "jpeg"
  | "png"
  | "webp"
  | "svg"
  | "gif"
  | "tiff"
  | "bmp"
  | "heif"
  | "pdf"
  | "mp4"
  | "webm";

/** The first bytes of each kind that has them at its very beginning, in Latin-1. */
const signatures: readonly [signature: string, kind: FileKind][] = [
  ["\xff\xd8\xff", "jpeg"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["GIF8", "gif"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["BM", "bmp"],
  ["\x1aE\xdf\xa3", "webm"],
];

/** An `svg` element as the first one, behind a declaration, comments and a document type (XML 1.0, 2.8). */
const svgStart =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<svg[\s>]/;

/** Recognises a file by its beginning, of which 4,096 bytes are enough; undefined for what we do not know. */
export function recognise(bytes: Buffer): FileKind | undefined {
  const start = bytes.toString("latin1", 0, 1024);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "webp";
  // A box `ftyp` with its brand (ISO/IEC 14496-12, 4.3).
  if (start.startsWith("ftyp", 4)) return /^(?:hei|hev|mif|msf|avi)/.test(start.slice(8)) ? "heif" : "mp4";
  if (start.includes("%PDF-")) return "pdf";
  return svgStart.test(bytes.toString("utf8", 0, 4096)) ? "svg" : undefined;
}

/** Whether the end of a picture is missing, as after a copy that was broken off. */
export function isCutOff(bytes: Buffer, kind: "jpeg" | "png" | "webp" | "svg"): boolean {
  switch (kind) {
    case "jpeg":
      return !hasJpegEnd(bytes);
    case "png":
      return !hasPngEnd(bytes);
    case "webp":
      return bytes.length < 12 || bytes.readUInt32LE(4) + 8 > bytes.length;
    case "svg":
      return !/<\/svg\s*>|<svg[^>]*\/>/.test(bytes.toString("utf8"));
  }
}

/** Follows the segments to the pixels and looks for the end behind them: a preview in a segment has an end too (T.81, B.1). */
function hasJpegEnd(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  return bytes.includes(Buffer.of(0xff, 0xd9), at);
}

/** Follows the chunks to the last one, `IEND` (PNG, 11.2.5). */
function hasPngEnd(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString("latin1", at + 4, at + 8) === "IEND") return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}
