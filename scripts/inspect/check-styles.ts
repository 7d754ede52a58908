/** The addresses that a style sheet loads, escapes undone (w3.org/TR/css-syntax-3, "Consume an escaped code point"). */
export function addressesInStyle(css: string): string[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) => fromCode(Number.parseInt(hex, 16)))
    .replace(/\\([^\n])/g, "$1");
  return [...plain.matchAll(/(?:url|src|image-set)\(\s*(["']?)(.*?)\1\s*\)|@import\s*(["'])(.*?)\3/gis)].map(
    ([, , inBrackets, , imported]) => inBrackets ?? imported ?? "",
  );
}

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "");
