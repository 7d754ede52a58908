import type { Text } from "../model/entry.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Claim } from "./claims.ts";
import type { Headcount } from "./headcount.ts";

/** What each number counts, in words. */
const counted = {
  members: "members",
  steering: "steering members",
  observers: "observers",
  countries: "countries",
} as const;

/**
 * Those of the `claims` of a text that are not true on its day. `day` is the text's date or today; a sentence that names a year or
 * month of its own is compared with that time.
 */
export function claimProblems(
  text: Text,
  claims: readonly Claim[],
  day: string,
  headcountAt: (day: string) => Headcount,
): Problem[] {
  return claims.flatMap((claim) => {
    // A profile tells of an organisation or person; its numbers are the coalition's only where it says so.
    if ((text.type === "members" || text.type === "people") && !/coalition/i.test(claim.sentence)) return [];
    const when = claim.when ?? (day.length < 10 ? day : undefined);
    const days = when === undefined ? [day] : daysOf(when, day);
    const numbers = [...new Set(days.map((known) => headcountAt(known)(claim.counted)))];
    if (numbers.includes(claim.n) || numbers.every((n) => n === 0)) return [];
    return [mismatch(text.file, claim, numbers.at(-1) ?? 0, days.at(-1) ?? day)];
  });
}

/** The days at which a year or month is looked at: the ends of its months, but none after the text itself. */
function daysOf(when: string, day: string): string[] {
  const months =
    when.length > 4
      ? [when]
      : Array.from({ length: 12 }, (_, i) => `${when}-${String(i + 1).padStart(2, "0")}`);
  return months
    .map((month) => `${month}-31`)
    .map((end) => (day.length === 10 && end > day && day.startsWith(when) ? day : end));
}

function mismatch(file: string, claim: Claim, n: number, day: string): Problem {
  return problem(
    "claim-mismatch",
    file,
    claim.place,
    `The text says ${claim.n} ${counted[claim.counted]}, and the register has ${n} on ${day}.`,
    `Correct the number or the register, or write :count[${claim.counted}].`,
  );
}
