import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { follow, type Progress, silent } from "../model/progress.ts";
import { sharp } from "./decoders.ts";
import * as refuse from "./media-problems.ts";
import { isCutOff, recognise } from "./recognise.ts";

/** A picture as it lies in the content folder; sizes in pixels as it is seen (turned as its camera says). */
export interface Picture {
  file: string;
  width: number;
  height: number;
  /** The SHA-256 of its bytes, in hex. */
  hash: string;
  /** Drawn by instructions (SVG): its width is the one in which we draw it. */
  isDrawing: boolean;
  /** Whether what lies behind it may be seen. */
  isTransparent: boolean;
}

/** A document or film as it lies in the content folder; size in bytes. */
export interface Document {
  file: string;
  format: string;
  bytes: number;
}

/** Everything under `content/` that is neither text nor data. */
export interface Inventory {
  pictures: ReadonlyMap<string, Picture>;
  documents: ReadonlyMap<string, Document>;
  problems: Problem[];
}

/** Largest picture in pixels: twice what the best phone camera takes. */
export const mostPixels = 50_000_000;
/** The longer side in pixels in which a drawing is made, which has no size of its own. */
const drawnSide = 800;
const megabyte = 1024 * 1024;

/** What a file was found to be, and the state in which it was; see `StampOf` of the reader. */
export interface KnownMedium {
  stamp: string;
  found: Picture | Document | Problem;
}

/** Files that were looked at before, by their paths. */
interface MediaMemory {
  stampOf: (path: string) => string | undefined;
  media: Map<string, KnownMedium>;
}

/** Looks at every picture and document of a content folder that `memory` does not know; what cannot be used is a problem. */
export async function takeInventory(
  root: string,
  files: readonly string[],
  tell: Progress = silent,
  { stampOf, media }: MediaMemory = { stampOf: () => undefined, media: new Map() },
): Promise<Inventory> {
  const pictures = new Map<string, Picture>();
  const documents = new Map<string, Document>();
  const problems: Problem[] = [];
  for (const file of follow(files, "looking at pictures and documents", tell)) {
    const stamp = stampOf(join(root, file));
    const known = media.get(file);
    const found =
      known !== undefined && known.stamp === stamp ? known.found : await inspectMedium(root, file);
    if (stamp !== undefined) media.set(file, { stamp, found });
    if ("code" in found) problems.push(found);
    else if ("format" in found) documents.set(file, found);
    else pictures.set(file, found);
  }
  return { pictures, documents, problems };
}

async function inspectMedium(root: string, file: string): Promise<Picture | Document | Problem> {
  const bytes = statSync(join(root, file)).size;
  const format = extname(file).slice(1).toLowerCase();
  const most = largest(format);
  if (bytes > most) return refuse.tooLarge(file, bytes / megabyte, most / megabyte);
  if (!isDocument(format)) return await inspectPicture(root, file);
  const kind = recognise(readStart(join(root, file)));
  return kind === format ? { file, format, bytes } : refuse.notWhatItSays(file, format, kind);
}

const isDocument = (format: string): boolean => ["pdf", "mp4", "webm"].includes(format);

/** Films weigh on the readers' line and on the repository for ever; drawings are instructions that have to be followed. */
const largest = (format: string): number =>
  (format === "svg" ? 1 : ["mp4", "webm"].includes(format) ? 10 : 25) * megabyte;

async function inspectPicture(root: string, file: string): Promise<Picture | Problem> {
  const bytes = readFileSync(join(root, file));
  const kind = recognise(bytes);
  if (kind !== "jpeg" && kind !== "png" && kind !== "webp" && kind !== "svg")
    return kind === undefined ? refuse.unreadable(file) : refuse.otherKind(file, kind);
  if (isCutOff(bytes, kind)) return refuse.cutOff(file);
  try {
    // Nothing is decoded here, so that the number of pixels can be told before it does harm.
    const {
      width,
      height,
      orientation = 1,
      hasAlpha,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return refuse.tooManyPixels(file, width * height, mostPixels);
    const isDrawing = kind === "svg";
    const [seenWidth, seenHeight] = orientation >= 5 ? [height, width] : [width, height];
    const scale = isDrawing ? drawnSide / Math.max(width, height) : 1;
    return {
      file,
      width: Math.max(1, Math.round(seenWidth * scale)),
      height: Math.max(1, Math.round(seenHeight * scale)),
      hash: createHash("sha256").update(bytes).digest("hex"),
      isDrawing,
      isTransparent: hasAlpha,
    };
  } catch {
    return refuse.unreadable(file);
  }
}

/** As much of a file as `recognise` needs. */
function readStart(path: string): Buffer {
  const start = Buffer.alloc(4096);
  const file = openSync(path, "r");
  try {
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}
