import { type Contender, clean, hashesOf } from "./contender.ts";
import { buildAgain } from "./rounds.ts";

/** The files in which the last warm build of a contender differs from a cold one of the same content. */
export async function compareWithCold(contender: Contender): Promise<string[]> {
  const warm = hashesOf(contender);
  clean(contender);
  await buildAgain(contender);
  const cold = hashesOf(contender);
  return [...new Set([...warm.keys(), ...cold.keys()])].filter((file) => warm.get(file) !== cold.get(file));
}
