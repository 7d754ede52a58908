import type { Place } from "../model/problem.ts";

/** What a sentence can state a number of. */
export type Counted = "members" | "steering" | "observers" | "countries";

/** A number that a text states of the coalition itself. */
export interface Claim {
  counted: Counted;
  n: number;
  /** The year or month that the sentence itself names, if any. */
  when: string | undefined;
  place: Place;
  words: string;
  sentence: string;
}

const small =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const number = `\\d{1,4}|${small.join("|")}`;
/** What makes a number a statement about the whole: "has 30 members", "expanded to 30 members", "all 30 members". */
const states =
  "(?:has|had|have|counts|counted|of|with|to|now|currently|all|all of its|consist(?:s|ed|ing) of|bring(?:s|ing) together|includes?|unites?|:)\\s+(?:about |some |around |more than |over )?";
/** What follows a number that speaks of some of them only. */
const some =
  "(?!\\s+(?:of|who|that|which|endorsed|signed|took|met|spoke|joined|states?|wrote|named|listed|added|countries))";

const forms: readonly { counted: Counted; form: RegExp }[] = [
  {
    counted: "members",
    form: new RegExp(
      `${states}(${number})\\s+(?:member organi[sz]ations|organi[sz]ational members|members)\\b${some}`,
      "giu",
    ),
  },
  {
    counted: "steering",
    form: new RegExp(
      `\\bsteering committee (?:of|has|had|counts|with)\\s+(${number})\\b(?!\\s+(?:years|months|meetings))`,
      "giu",
    ),
  },
  {
    counted: "steering",
    form: new RegExp(
      `\\b(${number})\\s+(?:steering committee members|members of the steering committee)\\b`,
      "giu",
    ),
  },
  { counted: "observers", form: new RegExp(`\\b(${number})\\s+observers\\b${some}`, "giu") },
  { counted: "countries", form: new RegExp(`\\bmembers (?:in|from)\\s+(${number})\\s+countries\\b`, "giu") },
];

/** What every sentence that counts something of ours has in it; most lines have none of it. */
const counts = /member|steering|observers/i;

const months = "january february march april may june july august september october november december".split(
  " ",
);
const time = new RegExp(`(?:(${months.join("|")})\\s+)?((?:19|20)\\d{2})\\b`, "iu");

/** Numbers of members, steering members, observers and countries that an English text states, with their places. */
export function findClaims(text: string, firstLine: number): Claim[] {
  return text.split("\n").flatMap((line, i) =>
    !counts.test(line)
      ? []
      : forms.flatMap(({ counted, form }) =>
          [...line.matchAll(form)].map((match) => {
            const digits = match[1] ?? "";
            const column = match.index + match[0].indexOf(digits) + 1;
            return {
              counted,
              n: small.includes(digits.toLowerCase())
                ? small.indexOf(digits.toLowerCase()) + 1
                : Number(digits),
              when: timeIn(sentenceAround(line, match.index)),
              place: { line: firstLine + i, column },
              words: match[0].slice(match[0].indexOf(digits)),
              sentence: sentenceAround(line, match.index),
            };
          }),
        ),
  );
}

function sentenceAround(line: string, index: number): string {
  const start = line.lastIndexOf(". ", index) + 1;
  const end = line.indexOf(". ", index);
  return line.slice(start, end < 0 ? undefined : end);
}

function timeIn(sentence: string): string | undefined {
  const match = time.exec(sentence);
  if (match === null) return undefined;
  const month = months.indexOf((match[1] ?? "").toLowerCase()) + 1;
  return month === 0 ? match[2] : `${match[2]}-${String(month).padStart(2, "0")}`;
}
