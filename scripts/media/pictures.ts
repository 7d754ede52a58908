import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { basename, extname } from "node:path";
import type { PictureSource } from "../model/views.ts";
import { sharp } from "./decoders.ts";
import type { Picture } from "./inventory.ts";

/** Widths in pixels in which every picture is made, up to its own. */
const widths = [400, 800, 1200];
/** Where made pictures stand on the site. */
export const pictureFolder = "/media/";

type Format = "avif" | "webp" | "jpeg" | "png";

/**
 * How each format is made, as eleventy-img takes it. AVIF of effort 2 takes a quarter more to four times the time, for a quarter
 * of a decibel at the same size; of effort 3 twice to four times the time for 7 % less.
 */
export const encoding = {
  sharpAvifOptions: { quality: 52, effort: 1 },
  sharpWebpOptions: { quality: 74, effort: 4 },
  sharpJpegOptions: { quality: 74, mozjpeg: true },
  sharpPngOptions: { palette: true, quality: 90, effort: 7 },
};

const eleventyImg: { version: string } = createRequire(import.meta.url)("@11ty/eleventy-img/package.json");

/** Everything besides the picture itself that its files depend on. */
const recipe = JSON.stringify({ encoding, sharp: sharp.versions, eleventyImg: eleventyImg.version });

/** One file of a picture: where it stands, and the key of everything its bytes depend on. */
export interface PictureFile {
  width: number;
  format: Format;
  address: string;
  key: string;
}

/** All files of a picture: each width as AVIF, WebP, and JPEG or, with transparency, PNG. */
export function filesOf(picture: Picture): PictureFile[] {
  const made = createHash("sha256").update(picture.hash).update(recipe).digest("hex").slice(0, 10);
  const name = basename(picture.file, extname(picture.file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return formatsOf(picture).flatMap((format) =>
    widthsOf(picture).map((width) => ({
      width,
      format,
      address: `${pictureFolder}${name}-${made}-${width}.${format === "jpeg" ? "jpg" : format}`,
      key: JSON.stringify([picture.hash, width, format, recipe]),
    })),
  );
}

export const formatsOf = (picture: Picture): Format[] => [
  "avif",
  "webp",
  picture.isTransparent ? "png" : "jpeg",
];

/** The widths in which a picture is made: the common ones below its own, and its own up to the largest of them. */
export function widthsOf({ width }: Picture): number[] {
  const largest = Math.min(width, Math.max(...widths));
  return [...widths.filter((smaller) => smaller < largest), largest];
}

const known = new WeakMap<Picture, PictureSource>();

/** What a `picture` element needs; the files are made by `makePictures`. */
export function pictureSource(picture: Picture): PictureSource {
  const source = known.get(picture) ?? toSource(picture);
  known.set(picture, source);
  return source;
}

function toSource(picture: Picture): PictureSource {
  const files = filesOf(picture);
  const set = (format: Format): string =>
    files
      .filter((file) => file.format === format)
      .map(({ address, width }) => `${address} ${width}w`)
      .join(", ");
  const [best, better, common] = formatsOf(picture);
  const widest = Math.max(...widthsOf(picture));
  return {
    sources: [best, better].flatMap((format) =>
      format === undefined ? [] : [{ type: `image/${format}`, srcset: set(format) }],
    ),
    src: files.find(({ format, width }) => format === common && width === widest)?.address ?? "",
    srcset: common === undefined ? "" : set(common),
    width: widest,
    height: Math.max(1, Math.round((picture.height * widest) / picture.width)),
  };
}
