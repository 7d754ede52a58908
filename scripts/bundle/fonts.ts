import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { openFileCache } from "../cache/file-cache.ts";
import { cutFont } from "../typeface/cut-font.ts";

const folder = "node_modules/@fontsource-variable/public-sans/files/";

/** Basic Latin, Latin-1 and the punctuation of texts: what `U+0000-00FF…` in `assets/css/fonts.css` promises. */
const latin = `${charactersBetween(0x20, 0x7e)}${charactersBetween(0xa0, 0xff)}ŒœŠšŽžŸ‐‑–—‘’‚“”„†•…‰′″‹›€−×←↑→↓↗↘™≤≥`;

/** The faces of the typeface by the name that `assets/css/fonts.css` has for them. */
const faces = {
  roman: () => cut("public-sans-latin-wght-normal", { wght: { min: 400, max: 700 } }),
  italic: () => cut("public-sans-latin-wght-italic", { wght: 400 }, { noLayoutClosure: true }),
  extended: async () => read("public-sans-latin-ext-wght-normal"),
};

export type FaceName = keyof typeof faces;

let made: Promise<Record<FaceName, Uint8Array>> | undefined;

/** The font files (WOFF2) of a site. They depend on nothing but the package, so a process makes them once. */
export function makeFonts(): Promise<Record<FaceName, Uint8Array>> {
  made ??= makeFaces();
  return made;
}

async function makeFaces(): Promise<Record<FaceName, Uint8Array>> {
  const [roman, italic, extended] = await Promise.all([faces.roman(), faces.italic(), faces.extended()]);
  return { roman, italic, extended };
}

const read = (name: string): Uint8Array => readFileSync(`${folder}${name}.woff2`);

/** Emphasis is a few words: its face goes without the other shapes of a character, such as figures for tables. */
async function cut(
  name: string,
  variationAxes: Record<string, number | { min: number; max: number }>,
  options: { noLayoutClosure?: boolean } = {},
): Promise<Uint8Array> {
  const font = readFileSync(`${folder}${name}.woff2`);
  const cache = openFileCache(".cache/fonts");
  const original = createHash("sha256").update(font).digest("hex");
  const key = JSON.stringify([version, original, latin, variationAxes, options]);
  const known = cache.read(key);
  if (known !== undefined) return known;
  const made = await cutFont(font, latin, { targetFormat: "woff2", variationAxes, ...options });
  cache.write(key, made);
  return made;
}

/** The version of what cuts: another one may make other bytes. */
const { version } = z
  .object({ version: z.string() })
  .parse(createRequire(import.meta.url)("subset-font/package.json"));

function charactersBetween(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
