import { type Problem, problem } from "../model/problem.ts";

const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu;
/** A number with its country code, or one that is called a phone number. Years, sums and ISBNs have neither. */
const phoneNumber =
  /(?:(?<![\w/=])\+|(?:\b(?:tel|phone|mobile|fax|whatsapp)\b\.?:?\s*))\(?\d[\d\s().-]{6,}\d/giu;
/** What every line has that could hold either; most lines have none of it. */
const mayHold = /[@+]|tel|phone|mobile|fax|whatsapp/i;
const webAddress = /https?:\/\/\S+/giu;

/** E-mail addresses and phone numbers in a text of which nobody said that they are public, each with its place. */
export function findPersonalData(
  file: string,
  text: string,
  isPublic: (found: string) => boolean,
): Problem[] {
  return text.split("\n").flatMap((line, i) => {
    if (!mayHold.test(line)) return [];
    const own = line.replace(webAddress, (address) => " ".repeat(address.length));
    const finds = [
      ...[...own.matchAll(mailAddress)].map((found) => ({ found, what: "an e-mail address" })),
      ...[...own.matchAll(phoneNumber)].map((found) => ({ found, what: "a phone number" })),
    ];
    return finds
      .filter(({ found }) => !isPublic(found[0].trim()))
      .map(({ found, what }) =>
        problem(
          "personal-data",
          file,
          { line: i + 1, column: found.index + 1 },
          `Here stands ${what}, which everybody would see.`,
          "Delete it, or lead to the secretariat's address in site.yaml, for example with a link to the page on contact.",
        ),
      );
  });
}
