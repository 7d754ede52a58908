/** The next number of a row that looks random: from 0 to below 1. */
export type Dice = () => number;

/** Dice that fall the same every time for the same text: mulberry32, seeded with the text's FNV-1a hash (32 bits). */
export function diceFor(text: string): Dice {
  let state = hash(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over the UTF-16 units of a text, as a whole number from 0 to below 2³². */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
