import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Weight } from "../model/weight.ts";
import { beyondAscii, type FontFace, fontsIn, lettersIn, needsFont } from "./font-faces.ts";
import { filesAtOnce, picturesIn } from "./loaded-files.ts";

/** Brotli as servers compress what they send. Each file is compressed once. */
const asServersDo = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: 18,
  },
};

/**
 * What Brotli leaves of the HTML of our layouts: 24 to 29 % on nine pages in ten of a real site.
 * To compress each of ten thousand pages only to weigh it would be a tenth of a build, for half a kilobyte of difference.
 */
const shareOfHtml = 0.28;

/** Files that servers send as they are, since they are compressed in themselves. */
const isPacked = (file: string): boolean => /^\.(woff2|avif|webp|jpe?g|png)$/.test(extname(file));

/**
 * Weighs pages of the site that is being written into `folder`: each as a browser with an empty cache gets it, to some
 * percent. Headers of answers and the symbol in the tab are not counted. Every file is compressed once.
 */
export function createScales(folder: string): (html: string) => Weight {
  const weights = new Map<string, number>();
  const styles = new Map<string, FontFace[]>();

  const weightOf = (address: string): number => {
    const known = weights.get(address);
    if (known !== undefined) return known;
    const path = join(folder, decodeURI(address));
    // What the preview adds to its pages is in no folder, and on no live site.
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const weight =
      isPacked(address) || bytes.length === 0 ? bytes.length : brotliCompressSync(bytes, asServersDo).length;
    weights.set(address, weight);
    return weight;
  };
  const facesOf = (style: string): FontFace[] => {
    const known = styles.get(style);
    if (known !== undefined) return known;
    const path = join(folder, style);
    // What the preview adds to its pages is in no folder.
    const faces = existsSync(path) ? fontsIn(readFileSync(path, "utf8")) : [];
    styles.set(style, faces);
    return faces;
  };
  const sum = (addresses: ReadonlySet<string>): number =>
    [...addresses].reduce((total, address) => total + weightOf(address), 0);

  return (html) => {
    const files = new Set(filesAtOnce(html));
    const letters = lettersIn(html);
    const head = beyondAscii(html.slice(0, html.indexOf("<body")));
    for (const style of [...files].filter((file) => file.endsWith(".css")))
      for (const face of facesOf(style)) if (needsFont(letters, face)) files.add(face.address);
    const own = Math.round((html.length + bytesMore(head) + bytesMore(letters.letters)) * shareOfHtml);
    return { page: own + sum(files), pictures: sum(new Set(picturesIn(html))) };
  };
}

/** By how many bytes a text in UTF-8 is longer than its letters are many (UTF-16). */
const bytesMore = (text: string): number => Buffer.byteLength(text) - text.length;
