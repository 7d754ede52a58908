import { type Problem, problem } from "../model/problem.ts";

/** A name at a domain; one that itself begins with a sign, as @name@server, is no address but an account. */
const mailAddress = /(?<![@\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu;
/** A number with its country code, or one that is called a phone number. Years, sums and ISBNs have neither. */
const phoneNumber =
  /(?:(?<![\w/=])\+|(?<![\w/=.-])00(?=[1-9][\d\s().-]{8})|(?:(?<!\p{L})(?:t[eé]l|t[eé]l[eé]phone|phone|mobile|cell|fax|whatsapp)(?!\p{L})\.?(?:\s+(?:number|no\.?))?\s*:?\s*))\(?\d[\d\s().-]{6,}\d/giu;
/** Signed numbers that are no phone numbers: a coordinate such as +47.376887, a sum such as +1 250 000. */
const signedNumber = /^\+(?:\d{1,3}\.\d+|\d{1,3}(?:[\s.]\d{3}){0,2}[\s.]000)$/;
/** What every line has that could hold either, an @ or the digits of a number; most lines have neither. */
const mayHold = /@|\d[\d\s().-]{6}/;
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
      ...[...own.matchAll(mailAddress)].map(({ 0: found, index }) => ({
        found,
        index,
        what: "an e-mail address",
      })),
      ...[...own.matchAll(phoneNumber)]
        .filter(([found]) => !signedNumber.test(found))
        // The word before a number tells what it is, but is no part of it.
        .map(({ 0: found, index }) => ({
          found: found.replace(/^[^\d+(]+/, ""),
          index,
          what: "a phone number",
        })),
    ];
    return finds
      .filter(({ found }) => !isPublic(found))
      .map(({ index, what }) =>
        problem(
          "personal-data",
          file,
          { line: i + 1, column: index + 1 },
          `Here stands ${what}, which everybody would see.`,
          "Delete it, or lead to the secretariat's address in site.yaml, for example with a link to the page on contact.",
        ),
      );
  });
}
