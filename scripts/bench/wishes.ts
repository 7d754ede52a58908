import { UsageError } from "../command/usage-error.ts";

/** Numbers above zero, as in `--posts 100,1000`. Throws a UsageError for anything else. */
export function readNumbers(option: string, text: string): number[] {
  return text.split(",").map((word) => {
    const number = Number(word);
    if (!Number.isInteger(number) || number < 1)
      throw new UsageError(
        `"${word}" is not a number of ${option}. Write --${option} ${option === "posts" ? "100,1000" : "3"}.`,
      );
    return number;
  });
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
