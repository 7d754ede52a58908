/** A font file of a style sheet, and the letters that it is loaded for. */
export interface FontFace {
  address: string;
  isItalic: boolean;
  /** Finds one of the letters that it is loaded for. */
  letters: RegExp;
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
        letters: new RegExp(`[${written.split(",").map(asClass).join("")}]`, "u"),
      },
    ];
  });
}

/** `U+0-FF`, `U+20AC` and `U+4??` as parts of a class of characters. */
function asClass(written: string): string {
  const [from = "", to = from] = written.trim().replace(/^U\+/i, "").split("-");
  return `\\u{${from.replaceAll("?", "0")}}-\\u{${to.replaceAll("?", "F")}}`;
}

/** Whether a browser loads a font for a page: it shows a letter of it, and for an italic one, an element in italics. */
export function needsFont(html: string, { isItalic, letters }: FontFace): boolean {
  if (isItalic && !/<(?:em|i|cite|dfn|var)\b/.test(html)) return false;
  return letters.test(html.slice(html.indexOf("<body")));
}
