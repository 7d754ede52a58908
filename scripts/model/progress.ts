/** What long work says of itself: what it is at, and how many of how many it has done, where that is known. */
export type Progress = (stage: string, done?: number, total?: number) => void;

/** For work of which nobody wants to hear. */
export const silent: Progress = () => undefined;

/** Tells nothing until other work has ended: of two at the same time, only one is told. */
export function tellAfter(work: Promise<unknown>, tell: Progress): Progress {
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
  };
  work.then(end, end);
  return (...at) => {
    if (hasEnded) tell(...at);
  };
}

/** Gives the items one by one, and says which of them it is at. */
export function* follow<T>(items: readonly T[], stage: string, tell: Progress): Generator<T> {
  for (const [i, item] of items.entries()) {
    tell(stage, i, items.length);
    yield item;
  }
}
