import { UsageError } from "../command/usage-error.ts";

/** Numbers above zero, as in `--posts 100,1000`. Throws a UsageError for anything else. */
export const readNumbers = (option: string, text: string): number[] =>
  text.split(",").map((word) => readNumber(option, word, "100,1000"));

/** A number above zero, as in `--rounds 3`. Throws a UsageError for anything else, with an example. */
export function readNumber(option: string, text: string, example: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`"${text}" is not a number of ${option}. Write --${option} ${example}.`);
  return number;
}

/** Some of a few names, as in `--peers hugo,astro`; all of them if nothing was said. Throws a UsageError for others. */
export function readChoice<Name extends string>(
  option: string,
  text: string | undefined,
  names: readonly Name[],
): readonly Name[] {
  if (text === undefined) return names;
  return text.split(",").map((word) => {
    const name = names.find((known) => known === word);
    if (name === undefined)
      throw new UsageError(`--${option} does not know "${word}". It knows ${names.join(", ")}.`);
    return name;
  });
}
