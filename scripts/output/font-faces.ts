/** A font file of a style sheet, and the letters that it is loaded for. */
export interface FontFace {
  address: string;
  isItalic: boolean;
  ranges: readonly { first: number; last: number }[];
}

/** The font files that a style sheet names, with their `unicode-range` (CSS Fonts 4, 4.5); local fonts are left out. */
export function fontsIn(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = ""]) => {
    const address = /url\("?(\/[^")]+)"?\)/.exec(face)?.[1];
    if (address === undefined) return [];
    const written = /unicode-range:([^;]*)/.exec(face)?.[1] ?? "U+0-10FFFF";
    return [
      {
        address,
        isItalic: /font-style:\s*italic/.test(face),
        ranges: written.split(",").map(readRange),
      },
    ];
  });
}

/** `U+0-FF`, `U+20AC` and `U+4??` as code points. */
function readRange(written: string): { first: number; last: number } {
  const [from = "", to = from] = written.trim().replace(/^U\+/i, "").split("-");
  return {
    first: Number.parseInt(from.replaceAll("?", "0"), 16),
    last: Number.parseInt(to.replaceAll("?", "F"), 16),
  };
}

/** Whether a browser loads a font for a page: it shows a letter of it, and for an italic one, an element in italics. */
export function needsFont(html: string, { isItalic, ranges }: FontFace): boolean {
  if (isItalic && !/<(?:em|i|cite|dfn|var)\b/.test(html)) return false;
  if (ranges.some(({ first }) => first <= 0x7f)) return true;
  const letters = new Set(html.slice(html.indexOf("<body")).match(/[^ -\u00ff\n]/gu));
  return [...letters].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(({ first, last }) => first <= code && code <= last);
  });
}
