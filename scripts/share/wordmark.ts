import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileCache } from "../cache/file-cache.ts";
import type { Library } from "../model/views.ts";
import { breakLines, cutLines } from "./break-lines.ts";
import { shareRecipe } from "./recipe.ts";
import { canSet, outline, widthOf } from "./set-text.ts";
import { drawSymbol } from "./symbol.ts";
import { type Face, loadTypeface } from "./typeface.ts";
import { drawableText } from "./words.ts";

/** Where the wordmark stands: a fixed address, for those who report on the coalition. */
export const wordmarkAddress = "/brand/wordmark.svg";

const brand = "#0a5650";
const height = 64;
const size = 27;
/** Where the name begins, behind the symbol. */
const nameStart = 116;
const widest = 420;

/**
 * Writes symbol and name as one drawing, with the name as outlines, so that it needs no font. One that is in the cache is
 * not drawn again.
 */
export async function writeWordmark(
  { settings: { name } }: Library,
  folder: string,
  cache: FileCache,
): Promise<void> {
  const key = `${shareRecipe()} wordmark ${name}`;
  let drawing = cache.read(key);
  if (drawing === undefined) {
    drawing = Buffer.from(drawWordmark(name, (await loadTypeface()).bold));
    cache.write(key, drawing);
  }
  const path = join(folder, wordmarkAddress);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, drawing);
}

/** The wordmark as SVG. A name in letters that our typeface lacks is left to the symbol alone. */
export function drawWordmark(name: string, face: Face): string {
  const drawable = drawableText(name);
  const lines = canSet(face, drawable) ? linesOf(drawable, face) : [];
  const top = lines.length === 1 ? 41 : 26;
  const words = lines.map((line, i) => outline(face, line, size, nameStart, top + i * 31));
  const width = nameStart + Math.ceil(Math.max(-12, ...lines.map((line) => widthOf(face, line, size))));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    drawSymbol({ text: brand }, { x: 0, y: 6, width: 104 }),
    `<path fill="#13212b" d="${words.join("")}"/></svg>\n`,
  ].join("");
}

function linesOf(name: string, face: Face): string[] {
  const widthAt = (line: string): number => widthOf(face, line, size);
  if (widthAt(name) <= widest / 2) return [name];
  return breakLines(name, widest, 2, widthAt, false) ?? cutLines(name, widest, 2, widthAt);
}
