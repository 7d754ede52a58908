import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import Image from "@11ty/eleventy-img";
import type { FileCache } from "../cache/file-cache.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import { follow, type Progress, silent } from "../model/progress.ts";
import { mostPixels, type Picture } from "./inventory.ts";
import { damaged } from "./media-problems.ts";
import { encoding, filesOf, formatsOf, widthsOf } from "./pictures.ts";

/** Where made pictures are kept from build to build, relative to the project. */
export const pictureCache = ".cache/pictures";

/** Seconds after which a picture is given up. */
const patience = 60;

/** What `makePictures` did: how many pictures were not in the cache, and which could not be made. */
export interface MadePictures {
  made: number;
  problems: Problem[];
}

/** Puts the files of these pictures into `output`, from the cache or made anew. */
export async function makePictures(
  content: string,
  output: string,
  pictures: readonly Picture[],
  cache: FileCache,
  tell: Progress = silent,
): Promise<MadePictures> {
  const result: MadePictures = { made: 0, problems: [] };
  const waiting = follow(pictures, "making pictures", tell);
  const work = async (): Promise<void> => {
    for (const picture of waiting) await placePicture(picture, content, output, cache, result);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  result.problems.sort(compareProblems);
  return result;
}

async function placePicture(
  picture: Picture,
  content: string,
  output: string,
  cache: FileCache,
  result: MadePictures,
): Promise<void> {
  const made = await makePicture(picture, content, cache);
  if (made === undefined) {
    result.problems.push(damaged(picture.file));
    return;
  }
  if (made.isNew) result.made += 1;
  for (const { address, bytes } of made.files) {
    const target = join(output, address);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** The files of a picture, with their addresses; they are in the cache then, and `isNew` says that they were not before. */
interface MadePicture {
  files: readonly { address: string; bytes: Uint8Array }[];
  isNew: boolean;
}

/** Makes the files of a picture, or takes them from the cache; undefined where its pixels cannot be read. */
export async function makePicture(
  picture: Picture,
  content: string,
  cache: FileCache,
): Promise<MadePicture | undefined> {
  const files = filesOf(picture);
  const kept = files.map(({ key }) => cache.read(key));
  const isNew = kept.includes(undefined);
  const all = isNew ? await encode(picture, content) : kept;
  if (all === undefined) return undefined;
  const made = files.map(({ address, key }, i) => {
    const bytes = all[i];
    if (bytes === undefined) throw new Error(`${picture.file} was not made as ${address}`);
    if (isNew) cache.write(key, bytes);
    return { address, bytes };
  });
  return { files: made, isNew };
}

/** The bytes of the files of a picture in their order; undefined where its pixels cannot be read. */
async function encode(picture: Picture, content: string): Promise<(Uint8Array | undefined)[] | undefined> {
  const path = join(content, picture.file);
  try {
    // A drawing is given as bytes: without a place of its own it can refer to no other file (librsvg, "The base URL").
    const made = await Image(picture.isDrawing ? readFileSync(path) : path, {
      ...encoding,
      widths: widthsOf(picture),
      formats: formatsOf(picture),
      sharpOptions: { limitInputPixels: mostPixels, failOn: "warning" },
      transform: (image) => void image.timeout({ seconds: patience }),
      svgAllowUpscale: true,
      fixOrientation: true,
      formatFiltering: [],
      dryRun: true,
      useCache: false,
    });
    return filesOf(picture).map(
      ({ format, width }) => made[format]?.find((file) => file.width === width)?.buffer,
    );
  } catch {
    return undefined;
  }
}
