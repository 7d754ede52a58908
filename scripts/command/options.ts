import { parseArgs } from "node:util";
import { didYouMean } from "../reader/suggest.ts";
import { UsageError } from "./usage-error.ts";

/** An option of a command: what it does, and what its value is called; a flag has no value. */
export interface OptionSpec {
  does: string;
  value?: string;
}

/** The options that were given: texts by name, and the flags that are on. */
export interface GivenOptions {
  values: ReadonlyMap<string, string>;
  flags: ReadonlySet<string>;
  /** The words that are no options, for commands that take some. */
  words: readonly string[];
}

/** Reads the words after `--`. Throws a UsageError for an unknown option, a missing value or a stray word. */
export function parseOptions(
  command: string,
  specs: Readonly<Record<string, OptionSpec>>,
  words: readonly string[],
  takesWords = false,
): GivenOptions {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(specs).map(
        ([name, { value }]) => [name, { type: value === undefined ? "boolean" : "string" }] as const,
      ),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const known = Object.keys(specs).map((name) => `--${name}`);
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const stray: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") stray.push(token.value);
    if (token.kind === "positional" && !takesWords)
      throw new UsageError(
        `${command} does not know what to do with "${token.value}". Options come after two hyphens: npm run ${command} -- --content DIR`,
      );
    if (token.kind !== "option") continue;
    const spec = specs[token.name];
    if (spec === undefined || !Object.hasOwn(specs, token.name))
      throw new UsageError(
        `${command} has no option ${token.rawName}. ${didYouMean(token.rawName, known, `It has ${known.join(", ")}.`)}`,
      );
    if (spec.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`);
      flags.add(token.name);
      continue;
    }
    if (
      token.value === undefined ||
      token.value === "" ||
      (!token.inlineValue && token.value.startsWith("--"))
    )
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${spec.value}`);
    values.set(token.name, token.value);
  }
  return { values, flags, words: stray };
}

/** The help of a command: one line an option. */
export function describeOptions(
  command: string,
  does: string,
  specs: Readonly<Record<string, OptionSpec>>,
): string {
  const rows = Object.entries(specs).map(
    ([name, { does: what, value }]) => [`--${name}${value === undefined ? "" : ` ${value}`}`, what] as const,
  );
  const width = Math.max(...rows.map(([option]) => option.length));
  const start = command === "start" ? "npm start" : `npm run ${command}`;
  return [
    `${start} -- [options]`,
    does,
    "",
    ...rows.map(([option, what]) => `  ${option.padEnd(width)}  ${what}`),
  ].join("\n");
}
