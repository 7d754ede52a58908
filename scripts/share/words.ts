/**
 * A text as it can be drawn: composed characters, single spaces, without emoji, controls and marks of direction.
 * Quotes, ampersands and angle brackets stay: they become outlines, never markup.
 */
export function drawableText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/(?![©®™])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu, "")
    .replace(/\p{Variation_Selector}|\u20e3/gu, "")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\p{Cn}]/gu, "")
    .replace(/ +/g, " ")
    .trim();
}
