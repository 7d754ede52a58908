const plain = /[^\n -\xff]/;
const controls = /[^\P{Cc}\t\n\r\x80-\x9f]/u;

/**
 * Whether a text has controls other than tab and ends of lines. It is given as its bytes of UTF-8, each a letter (Latin-1);
 * three simple searches are faster than one that knows all of them.
 */
export function hasControls(letters: string): boolean {
  if (plain.test(letters) && controls.test(letters)) return true;
  if (letters.includes("\u007f")) return true;
  // The controls from U+0080 on are C2 80 to C2 9F.
  for (let at = letters.indexOf("\u00c2"); at >= 0; at = letters.indexOf("\u00c2", at + 1))
    if (letters.charCodeAt(at + 1) < 0xa0) return true;
  return false;
}
