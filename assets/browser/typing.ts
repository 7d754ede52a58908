/** Pause in typing, in ms, after which what was typed is answered. */
const pause = 100;
/** Time in ms after which a key is the first one again. */
const rest = 1000;

/** Answers what somebody types. */
export interface Typing {
  /** To be called with every change: the first is answered at once, those that follow when there is a pause. */
  changed: () => void;
  /** Forgets a change that was not answered yet. */
  stop: () => void;
}

/** Has what is typed answered often enough to be of use while somebody types, and no more often. */
export function followTyping(answer: () => void): Typing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  return {
    changed: () => {
      const now = performance.now();
      const isFirst = now - last > rest;
      last = now;
      clearTimeout(timer);
      if (isFirst) answer();
      else timer = setTimeout(answer, pause);
    },
    stop: () => clearTimeout(timer),
  };
}
