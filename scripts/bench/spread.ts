/** The middle, least and greatest of some numbers. */
export interface Spread {
  median: number;
  least: number;
  greatest: number;
}

/** Of an even number of values, the median is the mean of the middle two. Throws if there are none. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || least === undefined || greatest === undefined)
    throw new Error("There is no median of nothing.");
  return { median: (low + high) / 2, least, greatest };
}
