import { expect, test } from "vitest";
import { drawableText } from "../../scripts/share/words.ts";

test.each([
  ["emoji, with tones, joiners and flags", "Thank you 👩🏽‍⚕️ nurses 🇺🇬 ❤️!", "Thank you nurses !"],
  ["marks of direction and soft hyphens", "a\u202eb\u00adc", "abc"],
  ["line breaks and no-break spaces become spaces", "a\n b\u00a0:\u202fc", "a b : c"],
  ["letters with loose accents become one character", "Benoi\u0302t", "Benoît"],
  ["signs that are words stay", "© ® ™ & < > \" ' 1 # *", "© ® ™ & < > \" ' 1 # *"],
])("%s", (_name, text, drawable) => {
  expect(drawableText(text)).toBe(drawable);
});
