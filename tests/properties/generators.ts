import fc from "fast-check";

/** `npm run test:faults` asks for more of them. */
export const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) };

/** Words of all scripts, without the characters that the reader refuses. */
export const words = fc
  .oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }))
  .map((text) => text.replace(/\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu, ""));
/** What a thing may be called. */
export const name = words.filter((text) => text.trim() !== "");
/** A day, as 2021-04-07. */
export const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** A day, a month or a year. */
export const partOfDay = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length));
/** So many of these pieces at most, in any order. */
export const from = <T>(pieces: readonly T[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength });

/** Pieces of which bodies are made that try to become more than text. */
export const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "<script>alert(1)</script>",
          "<img src=x onerror=a()>",
          "[a](javascript:a())",
          "[a](JAVA\tSCRIPT:a())",
        ],
        ...[
          "![a](data:text/html,x)",
          "[a](vbscript:x)",
          '<https://a.org/"onclick=x>',
          "&lt;script&gt;",
          "&#106;avascript:",
        ],
        ...[
          "\n\n",
          "\n",
          "# ",
          "## ",
          "- ",
          "> ",
          "| a | b |\n|---|---|\n",
          "```html\n",
          "~~",
          "**",
          "`",
          "[^1]",
          "[^1]: ",
          "^[x]",
        ],
        ...[
          ":figure[",
          ":count[members]",
          ":figure[a]",
          "]",
          "(",
          ")",
          '"',
          "'",
          "<!--",
          "-->",
          "<!--mention:0-->",
          "onload=",
          "[a]: /x\n",
        ],
      ),
      words,
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));
