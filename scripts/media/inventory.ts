import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import sharp from "sharp";
import { fileStart, type Problem, problem } from "../model/problem.ts";

/** A picture as it lies in the content folder; sizes in pixels as it is seen (turned as its camera says). */
export interface Picture {
  file: string;
  width: number;
  height: number;
  /** The first hex digits of the SHA-256 of its bytes. */
  hash: string;
}

/** A document as it lies in the content folder; size in bytes. */
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
/** Largest file in bytes. */
const largestFile = 25 * 1024 * 1024;

/** Looks at every picture and document of a content folder; unreadable ones are problems. */
export async function takeInventory(root: string, files: readonly string[]): Promise<Inventory> {
  const pictures = new Map<string, Picture>();
  const documents = new Map<string, Document>();
  const problems: Problem[] = [];
  for (const file of files) {
    const bytes = statSync(join(root, file)).size;
    const format = extname(file).slice(1).toLowerCase();
    if (bytes > largestFile)
      problems.push(
        problem(
          "file-size",
          file,
          fileStart,
          `The file has ${Math.ceil(bytes / 1024 / 1024)} MB; at most ${largestFile / 1024 / 1024} MB are allowed.`,
          "Make it smaller before you put it here.",
        ),
      );
    else if (format === "pdf") documents.set(file, { file, format, bytes });
    else {
      const picture = await inspectPicture(root, file);
      if (picture === undefined)
        problems.push(
          problem(
            "picture-unreadable",
            file,
            fileStart,
            "This picture cannot be read.",
            `Save it again as JPEG, PNG, WebP or SVG with at most ${mostPixels / 1_000_000} million pixels.`,
          ),
        );
      else pictures.set(file, picture);
    }
  }
  return { pictures, documents, problems };
}

async function inspectPicture(root: string, file: string): Promise<Picture | undefined> {
  try {
    const bytes = readFileSync(join(root, file));
    const {
      width,
      height,
      orientation = 1,
    } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    const lies = orientation >= 5;
    return { file, width: lies ? height : width, height: lies ? width : height, hash };
  } catch {
    return undefined;
  }
}
