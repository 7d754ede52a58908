import { drawCover } from "../covers/covers.ts";
import { palettes } from "../covers/palettes.ts";
import type { ShareCard } from "../model/views.ts";
import { shareSize } from "./address.ts";
import { breakLines, cutLines } from "./break-lines.ts";
import { canSet, outline, widthOf } from "./set-text.ts";
import { drawSymbol } from "./symbol.ts";
import type { Face, Typeface } from "./typeface.ts";
import { drawableText } from "./words.ts";

/** Everything starts on this edge; the same is left free on the other side. Pixels. */
const margin = 72;
const measure = shareSize.width - 2 * margin;

/** Sizes of a title in pixels with the lines it may have, the largest first. */
const sizes = [
  { size: 84, most: 2 },
  { size: 72, most: 3 },
  { size: 62, most: 3 },
  { size: 54, most: 4 },
] as const;

/** The height of a line of the title, as a part of its size. */
const leading = 1.14;

/**
 * The picture of a card as SVG without any text, font or address: words are outlines. A line with characters that our
 * typeface lacks (another script) is left out; the picture then speaks through the other lines and its drawing.
 */
export function drawSharePicture(card: ShareCard, { bold, regular }: Typeface): string {
  const { lines, size } = fitTitle(settable(bold, card.title), bold);
  const top = 206;
  const titleEnd = top + (lines.length === 0 ? 0 : lines.length * size * leading);
  const frame = { width: shareSize.width, height: Math.round((shareSize.height - titleEnd - 20) * 1.25) };
  const cover = drawCover(card.motif, frame);
  const palette = palettes[cover.palette - 1] ?? palettes[0];
  if (palette === undefined) throw new Error("There are no palettes.");
  const circles = cover.circles.map(
    ({ x, y, r, tone }) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="${palette.tones[tone - 1] ?? palette.text}"/>`,
  );
  const words = [
    oneLine(settable(bold, card.name), bold, 30, margin + 92, 97),
    oneLine(settable(regular, card.label), regular, 30, margin, 178),
    ...lines.map((line, i) =>
      outline(bold, line, size, margin, Math.round(top + size * (0.86 + i * leading))),
    ),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shareSize.width}" height="${shareSize.height}">`,
    `<rect width="100%" height="100%" fill="${palette.ground}"/>`,
    `<g transform="translate(0 ${Math.round(titleEnd + 20)})">${circles.join("")}</g>`,
    drawSymbol(palette, { x: margin, y: 66, width: 74 }),
    `<path fill="${palette.text}" d="${words.join("")}"/></svg>`,
  ].join("");
}

const settable = (face: Face, text: string): string => {
  const drawable = drawableText(text);
  return canSet(face, drawable) ? drawable : "";
};

/** The largest size at which a title fits; at the smallest, long words are broken and the end is cut. */
function fitTitle(title: string, face: Face): { lines: string[]; size: number } {
  const widthAt = (size: number) => (line: string) => widthOf(face, line, size);
  const { size: smallest, most } = sizes[3];
  if (title === "") return { lines: [], size: smallest };
  for (const { size, most: allowed } of sizes) {
    const lines = breakLines(title, measure, allowed, widthAt(size), size === smallest);
    if (lines !== undefined) return { lines, size };
  }
  return { lines: cutLines(title, measure, most, widthAt(smallest)), size: smallest };
}

/** A line on its own, cut where it is wider than the picture allows. */
function oneLine(text: string, face: Face, size: number, x: number, y: number): string {
  const width = shareSize.width - margin - x;
  const widthAt = (line: string) => widthOf(face, line, size);
  const [line = ""] = widthAt(text) <= width ? [text] : cutLines(text, width, 1, widthAt);
  return outline(face, line, size, x, y);
}
