import type { Face, Letter } from "./typeface.ts";

/** Whether a face has every character of a text. */
export function canSet(face: Face, text: string): boolean {
  return [...text].every((character) => face.letter(character) !== undefined);
}

/** How wide a line is at a size in pixels. */
export function widthOf(face: Face, text: string, size: number): number {
  return place(face, text).end * size;
}

/** A line as path data of SVG, to a tenth of a pixel. `x` and `y`: where its baseline begins, in pixels. */
export function outline(face: Face, text: string, size: number, x: number, y: number): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return place(face, text)
    .line.flatMap(({ letter, start }) =>
      letter.strokes.map(
        ({ command, points }) =>
          command +
          points
            .map((point) => `${tenth(x + (start + point.x) * size)} ${tenth(y - point.y * size)}`)
            .join(" "),
      ),
    )
    .join("");
}

/** A letter on its line; `start` in parts of the size. */
interface Placed {
  letter: Letter;
  start: number;
}

/** Sets characters side by side, closer where the font asks for it. What the face lacks is left out. */
function place(face: Face, text: string): { line: Placed[]; end: number } {
  const line: Placed[] = [];
  let end = 0;
  for (const character of text) {
    const letter = face.letter(character);
    if (letter === undefined) continue;
    const last = line.at(-1);
    if (last !== undefined) end += face.kerning(last.letter, letter);
    line.push({ letter, start: end });
    end += letter.advance;
  }
  return { line, end };
}
