import { type ProblemCode, problemCodes } from "../model/problem.ts";
import { explanations } from "../reader/explanations.ts";
import { didYouMean } from "../reader/suggest.ts";
import { UsageError } from "./usage-error.ts";

const isCode = (code: string): code is ProblemCode => Object.hasOwn(explanations, code);

/** Cause, example and remedy of a problem, for a person. Throws a UsageError for a code that does not exist. */
export function explain(code: string): string {
  if (!isCode(code))
    throw new UsageError(
      `There is no problem "${code}". ${didYouMean(code, Object.keys(explanations), `The codes are ${Object.keys(explanations).join(", ")}.`)}`,
    );
  const { cause, example, remedy } = explanations[code];
  return `${code} (${problemCodes[code]})\n  ${cause}\n  For example: ${example}\n  What to do: ${remedy}`;
}
