import type { Palette } from "../covers/palettes.ts";

/** The colour of the circles that stand out. */
export const symbolAccent = "#f4b13d";

/** The five circles of the symbol in a view box of 64 by 32: middle, radius, and whether it is an accent. */
export const symbolCircles = [
  { x: 7.29, y: 18, r: 6, accent: false },
  { x: 20.71, y: 14, r: 8, accent: true },
  { x: 34.85, y: 19, r: 7, accent: false },
  { x: 46.85, y: 13.5, r: 6.2, accent: true },
  { x: 57.31, y: 18.5, r: 5.4, accent: false },
] as const;

/** The symbol in the colour of the words beside it. Pixels. */
export function drawSymbol(
  { text }: Pick<Palette, "text">,
  at: { x: number; y: number; width: number },
): string {
  const scale = at.width / 64;
  const drawn = symbolCircles.map(
    ({ x, y, r, accent }) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${accent ? symbolAccent : text}"/>`,
  );
  return `<g transform="translate(${at.x} ${at.y}) scale(${scale})">${drawn.join("")}</g>`;
}
