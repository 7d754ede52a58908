import type { Place } from "../model/problem.ts";
import { createPlacer } from "../reader/source-text.ts";

/** What a sentence can state a number of. */
export type Counted = "members" | "steering" | "observers" | "countries";

/** A number that a text states of the coalition itself. */
export interface Claim {
  counted: Counted;
  n: number;
  /** The year or month that the sentence itself names, if any. */
  when: string | undefined;
  place: Place;
  sentence: string;
}

const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** Number words and what they mean, the longest first. */
const words = new Map([
  ...tens.flatMap((ten, i) =>
    units.slice(0, 9).map((one, j) => [`${ten}-${one}`, 20 + 10 * i + j + 1] as const),
  ),
  ...tens.map((ten, i) => [ten, 20 + 10 * i] as const),
  ...units.map((one, i) => [one, i + 1] as const).reverse(),
]);
const number = `\\d{1,4}|${[...words.keys()].join("|")}`;
/** What makes a number a statement about the whole: "has 30 members", "expanded to 30 members", "all 30 members". */
const states =
  "(?:has|had|have|counts|counted|of|with|to|now|currently|all|all of its|consist(?:s|ed|ing) of|bring(?:s|ing) together|includes?|unites?|:)\\s+(?:about |some |around |more than |over )?";
/** What follows a number that speaks of some of them only. */
const some =
  "(?!\\s+(?:of|who|that|which|endors\\w+|sign\\w+|t[oa]k\\w+|met|spoke|speaking|join\\w+|present|attend\\w+|states?|wr[io]t\\w+|named|listed|added|countries))";

/** Each form with words, in small letters, of which it needs one: the form itself takes long to find nothing. */
const forms: readonly { counted: Counted; needs: readonly string[]; form: RegExp }[] = [
  {
    counted: "members",
    needs: ["members", "member organi"],
    form: new RegExp(
      `${states}(${number})\\s+(?:member organi[sz]ations|organi[sz]ational members|members)\\b${some}`,
      "giu",
    ),
  },
  {
    counted: "steering",
    needs: ["steering committee"],
    form: new RegExp(
      `\\bsteering committee (?:of|has|had|counts|with)\\s+(${number})\\b(?!\\s+(?:years|months|meetings))`,
      "giu",
    ),
  },
  {
    counted: "steering",
    needs: ["steering committee"],
    form: new RegExp(
      `(?<![\\w.,-])(${number})\\s+(?:steering committee members|members of the steering committee)\\b`,
      "giu",
    ),
  },
  {
    counted: "observers",
    needs: ["observers"],
    form: new RegExp(`(?<![\\w.,-])(${number})\\s+observers\\b${some}`, "giu"),
  },
  {
    counted: "countries",
    needs: ["countries"],
    form: new RegExp(`\\bmembers (?:in|from)\\s+(${number})\\s+countries\\b`, "giu"),
  },
];

const months = "january february march april may june july august september october november december".split(
  " ",
);
const time = new RegExp(`(?:(${months.join("|")})\\s+)?((?:19|20)\\d{2})\\b`, "iu");

/** Numbers of members, steering members, observers and countries that an English text states, with their places. */
export function findClaims(text: string, firstLine: number): Claim[] {
  const plain = text.toLowerCase();
  const possible = forms.filter(({ needs }) => needs.some((words) => plain.includes(words)));
  if (possible.length === 0) return [];
  const placeOf = createPlacer(text);
  return possible.flatMap(({ counted, form }) =>
    [...text.matchAll(form)].map((match) => {
      const written = match[1] ?? "";
      const offset = match.index + match[0].lastIndexOf(written);
      const { line, column } = placeOf(offset);
      const sentence = sentenceAround(text, offset);
      return {
        counted,
        n: words.get(written.toLowerCase()) ?? Number(written),
        when: timeIn(sentence),
        place: { line: firstLine + line - 1, column },
        sentence,
      };
    }),
  );
}

/** How far in characters a sentence is followed on either side; no person writes one that is longer. */
const reach = 2000;

/** The sentence in which an offset stands; it may go over several lines, and ends with its paragraph or list item. */
function sentenceAround(text: string, offset: number): string {
  const before =
    text
      .slice(Math.max(0, offset - reach), offset)
      .split(sentenceEnd)
      .at(-1) ?? "";
  const after = text.slice(offset, offset + reach).split(sentenceEnd)[0] ?? "";
  return before + after;
}

const sentenceEnd = /[.!?](?=\s)|\n\s*\n|\n\s*[-*+#|]/;

function timeIn(sentence: string): string | undefined {
  const match = time.exec(sentence);
  if (match === null) return undefined;
  const month = months.indexOf((match[1] ?? "").toLowerCase()) + 1;
  return month === 0 ? match[2] : `${match[2]}-${String(month).padStart(2, "0")}`;
}
