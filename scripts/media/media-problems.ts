import { fileStart, type Problem, type ProblemCode, problem } from "../model/problem.ts";
import type { FileKind } from "./recognise.ts";

const wrong = (code: ProblemCode, file: string, message: string, hint: string): Problem =>
  problem(code, file, fileStart, message, hint);

const names = {
  jpeg: "a JPEG picture",
  png: "a PNG picture",
  webp: "a WebP picture",
  svg: "an SVG picture",
  gif: "a GIF picture",
  tiff: "a TIFF picture",
  bmp: "a BMP picture",
  heif: "a HEIC or AVIF picture",
  pdf: "a PDF document",
  mp4: "an MP4 film",
  webm: "a WebM film",
} as const satisfies Record<FileKind, string>;

/** A file that weighs too much; sizes in megabytes. */
export const tooLarge = (file: string, has: number, most: number): Problem =>
  wrong(
    "file-size",
    file,
    `The file has ${Math.ceil(has)} MB; at most ${most} MB are allowed.`,
    /\.(mp4|webm)$/i.test(file)
      ? "Put the film on a site for films, and write its address into ::video."
      : "Make it smaller before you put it here.",
  );

/** A picture of which nothing can be known. */
export const unreadable = (file: string): Problem =>
  wrong(
    "picture-unreadable",
    file,
    "This picture cannot be read.",
    "Save it again as JPEG, PNG, WebP or SVG with at most 50 million pixels.",
  );

/** A picture that ends too early. */
export const cutOff = (file: string): Problem =>
  wrong(
    "picture-unreadable",
    file,
    "This picture is cut off: its end is missing.",
    "Copy or download it once more, and wait until it is finished.",
  );

/** A picture whose beginning is sound and whose pixels are not. */
export const damaged = (file: string): Problem =>
  wrong(
    "picture-unreadable",
    file,
    "This picture is damaged: not all of it can be read.",
    "Open it in a picture editor and save it again, or get a fresh copy.",
  );

/** A picture of more pixels than anybody can see. */
export const tooManyPixels = (file: string, has: number, most: number): Problem =>
  wrong(
    "picture-unreadable",
    file,
    `This picture has ${Math.ceil(has / 1_000_000)} million pixels; at most ${most / 1_000_000} million are allowed.`,
    "Make it smaller; 2,000 pixels of width are plenty.",
  );

/** Another kind of file under the name of a picture. */
export const otherKind = (file: string, kind: FileKind): Problem =>
  wrong(
    "picture-unreadable",
    file,
    `This is ${names[kind]}, whatever its name says.`,
    kind === "pdf" || kind === "mp4" || kind === "webm"
      ? `Give its name the ending .${kind}, and link to it.`
      : "Open it in a picture editor and save it as JPEG, PNG or WebP.",
  );

/** Another kind of file under the name of a document or film. */
export const notWhatItSays = (file: string, format: string, kind: FileKind | undefined): Problem =>
  wrong(
    "file-unreadable",
    file,
    `This is ${kind === undefined ? "something else" : names[kind]}, although its name ends in .${format}.`,
    `Save it again as ${format.toUpperCase()}, or give its name the right ending.`,
  );
