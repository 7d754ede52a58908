/** Characters that set the direction of what follows (Unicode, UAX #9), and letters that run from right to left. */
const directed =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/** A text as one line: breaks, tabs and other controls become a space, so that nothing can pass for a header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ").trim();
}

/** A text of at most `most` UTF-16 units, cut between words where it can be and never inside a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  const end = kept.lastIndexOf(" ");
  return `${end > most / 2 ? kept.slice(0, end) : kept}…`;
}

/** A text among others in a line: what runs from right to left is set apart and turns nothing else (UAX #9, FSI and PDI). */
export function isolate(text: string): string {
  return directed.test(text) ? `\u2068${text}\u2069` : text;
}
