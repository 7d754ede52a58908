import { basename, extname, join } from "node:path";
import Image from "@11ty/eleventy-img";
import type { PictureSource } from "../model/views.ts";
import { mostPixels, type Picture } from "./inventory.ts";

/** Widths in pixels in which a picture is made, up to its own. */
const widths = [400, 800, 1200];
const folder = "/media/";

const nameOf = (picture: Picture, width: number): string =>
  `${basename(picture.file, extname(picture.file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")}-${picture.hash}-${width}.webp`;

const widthsOf = (picture: Picture): number[] => {
  const smaller = widths.filter((width) => width < picture.width);
  return picture.width <= 1200 ? [...smaller, picture.width] : smaller;
};

/** What an `img` element needs for a picture; the files are made by `makePictures`. */
export function pictureSource(picture: Picture): PictureSource {
  const made = widthsOf(picture);
  const widest = made.at(-1) ?? picture.width;
  return {
    src: folder + nameOf(picture, widest),
    srcset: made.map((width) => `${folder}${nameOf(picture, width)} ${width}w`).join(", "),
    sizes: "(min-width: 48rem) 42rem, 100vw",
    width: widest,
    height: Math.round((picture.height * widest) / picture.width),
  };
}

/** Makes the files of these pictures in `output`, with a cache by content so that an unchanged one is not made again. */
export async function makePictures(
  root: string,
  output: string,
  pictures: readonly Picture[],
): Promise<void> {
  for (const picture of pictures)
    await Image(join(root, picture.file), {
      widths: widthsOf(picture),
      formats: ["webp"],
      outputDir: join(output, folder),
      filenameFormat: (_id, _src, width) => nameOf(picture, width),
      sharpOptions: { limitInputPixels: mostPixels, failOn: "warning" },
      useCache: false,
      fixOrientation: true,
    });
}
