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

/** The letters of a page that decide about fonts, and whether it has an element in italics. */
export interface PageLetters {
  letters: string;
  hasItalics: boolean;
}

/** Collects the letters of a page: of ASCII, which every font of ours is loaded for or not as a whole, one. */
export function lettersIn(html: string): PageLetters {
  const body = html.slice(html.indexOf("<body"));
  return {
    letters: `a${beyondAscii(body)}`,
    hasItalics: /<\/(?:em|i|cite|dfn|var)>/.test(body),
  };
}

/** What of a text is not ASCII. */
export const beyondAscii = (text: string): string => text.match(/[^\0-\x7F]+/g)?.join("") ?? "";

/** Whether a browser loads a font for a page: it shows a letter of it, and for an italic one, an element in italics. */
export function needsFont({ letters, hasItalics }: PageLetters, face: FontFace): boolean {
  return (hasItalics || !face.isItalic) && face.letters.test(letters);
}
