import { readFileSync } from "node:fs";
import opentype, { type Font, type Glyph, type PathCommand } from "opentype.js";
import { cutFont } from "../typeface/cut-font.ts";

/** The files that hold the typeface, each with the characters that are taken from it; the first that has one is used. */
const parts = [
  {
    name: "latin",
    characters: [
      charactersBetween(0x20, 0x7e),
      charactersBetween(0xa0, 0xff),
      charactersBetween(0x2010, 0x203a),
      "€−×™≤≥",
    ],
  },
  {
    name: "latin-ext",
    characters: [
      charactersBetween(0x100, 0x24f),
      charactersBetween(0x1e00, 0x1eff),
      charactersBetween(0x20a0, 0x20bf),
    ],
  },
  { name: "vietnamese", characters: [charactersBetween(0x1ea0, 0x1ef9)] },
];

/** A drawn character. All numbers are parts of the size at which it is set; `y` grows upwards. */
export interface Letter {
  character: string;
  font: Font;
  glyph: Glyph;
  advance: number;
  strokes: readonly { command: string; points: readonly { x: number; y: number }[] }[];
}

/** One weight of the typeface. */
export interface Face {
  /** How a character is drawn, with the first font that has it. */
  letter: (character: string) => Letter | undefined;
  /** By how much two neighbours stand further apart than they are wide; mostly negative. A part of the size. */
  kerning: (left: Letter, right: Letter) => number;
}

/** The weights that share pictures use. */
export interface Typeface {
  bold: Face;
  regular: Face;
}

let loaded: Promise<Typeface> | undefined;

/** The outlines of our own typeface, so that a picture is the same whatever fonts a machine has. Loaded once. */
export function loadTypeface(): Promise<Typeface> {
  loaded ??= Promise.all([loadFace(700), loadFace(500)]).then(([bold, regular]) => ({ bold, regular }));
  return loaded;
}

async function loadFace(weight: number): Promise<Face> {
  const fonts = await Promise.all(parts.map((part) => loadPart(part, weight)));
  const letters = new Map<string, Letter | undefined>();
  const pairs = new Map<string, number>();
  return {
    letter: (character) => {
      if (!letters.has(character)) letters.set(character, drawLetter(fonts, character));
      return letters.get(character);
    },
    kerning: (left, right) => {
      if (left.font !== right.font) return 0;
      const pair = left.character + right.character;
      const known = pairs.get(pair);
      if (known !== undefined) return known;
      const kerning = left.font.getKerningValue(left.glyph, right.glyph) / left.font.unitsPerEm;
      pairs.set(pair, kerning);
      return kerning;
    },
  };
}

function drawLetter(fonts: readonly Font[], character: string): Letter | undefined {
  const font = fonts.find((candidate) => candidate.charToGlyphIndex(character) > 0);
  if (font === undefined) return undefined;
  const glyph = font.charToGlyph(character);
  const { commands } = glyph.getPath(0, 0, 1);
  return {
    character,
    font,
    glyph,
    advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm,
    strokes: commands.map((stroke) => ({ command: stroke.type, points: pointsOf(stroke) })),
  };
}

/** The points of a stroke in the order of SVG: controls first. Fonts count upwards, pictures downwards. */
function pointsOf(stroke: PathCommand): { x: number; y: number }[] {
  const up = (x: number, y: number) => ({ x, y: -y });
  switch (stroke.type) {
    case "Z":
      return [];
    case "Q":
      return [up(stroke.x1, stroke.y1), up(stroke.x, stroke.y)];
    case "C":
      return [up(stroke.x1, stroke.y1), up(stroke.x2, stroke.y2), up(stroke.x, stroke.y)];
    default:
      return [up(stroke.x, stroke.y)];
  }
}

async function loadPart({ name, characters }: (typeof parts)[number], weight: number): Promise<Font> {
  const file = `node_modules/@fontsource-variable/public-sans/files/public-sans-${name}-wght-normal.woff2`;
  const bytes = await cutFont(readFileSync(file), characters.join(""), {
    targetFormat: "truetype",
    variationAxes: { wght: weight },
  });
  return opentype.parse(new Uint8Array(bytes).buffer);
}

function charactersBetween(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
