import { slugOf } from "../model/slug.ts";

/** Numbers that the next heading of a name begins to look from, by text (`env`) and name. */
const numbered = new WeakMap<object, Map<string, number>>();

/**
 * The anchor of a heading, which no other in its text has. It begins with a letter, and those of numbered paragraphs (`p3`)
 * are left to them. A text of ten thousand equal headings takes no longer than one of different ones.
 */
export function anchorOf(heading: string, { env }: { env: object }): string {
  const name = slugOf(heading).replace(/^(?=\d|p\d+$)/, "section-");
  const numbers = numbered.get(env) ?? new Map<string, number>();
  numbered.set(env, numbers);
  const number = numbers.get(name);
  numbers.set(name, (number ?? 0) + 1);
  return number === undefined ? name : `${name}-${number}`;
}
