const vocabulary =
  "health worker nurse doctor midwife union care migration finance gender code report country ministry assembly right decent work safety statement member coalition policy fund hospital clinic district training salary shortage recruitment ethical global regional local civil society voice action meeting declaration evidence".split(
    " ",
  );

/** Gives a whole number from 0 up to, and without, `below`. */
export type Random = (below: number) => number;

/** A sequence of whole numbers below a limit that is the same in every run (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export const sentence = (random: Random, length: number): string =>
  Array.from({ length }, () => vocabulary[random(vocabulary.length)] ?? "").join(" ");

export const sentences = (random: Random, words: number): string =>
  Array.from({ length: Math.ceil(words / 12) }, () => `${sentence(random, 12)}.`).join(" ");
