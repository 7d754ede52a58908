import { type Progress, silent } from "../model/progress.ts";

/** Where progress is shown: standard error, for standard output is the summary's. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** Progress on a screen. */
export interface ShownProgress {
  tell: Progress;
  /** Takes the line off a terminal, so that something else can be said. */
  clear: () => void;
  /** Shows what was last told if its time has come: work that has nothing to tell for a while is still at it. */
  look: () => void;
}

/** How long in ms work may take without a word. */
const patience = 2000;
/** Time in ms from one line to the next: a terminal shows them in one place, a log keeps them all. */
const pauses = { terminal: 100, log: 2000 };
const wipe = "\r\u001B[2K";

/** Shows progress on a screen: a line that is rewritten on a terminal, plain lines elsewhere. `clock` gives ms. */
export function progressOn(screen: Screen, clock: () => number): ShownProgress {
  const isTerminal = screen.isTTY === true;
  let due = clock() + patience;
  let latest = "";
  let shown = "";
  // A terminal that does not know how wide it is says 0.
  const width = () => (screen.columns || 80) - 1;
  const look = (): void => {
    if (latest === shown || clock() < due) return;
    due = clock() + (isTerminal ? pauses.terminal : pauses.log);
    shown = latest;
    screen.write(isTerminal ? `${wipe}${shown.slice(0, width())}` : `${shown}\n`);
  };
  return {
    tell: (stage, done, total) => {
      latest = `… ${stage}${done === undefined || total === undefined ? "" : `, ${done} of ${total}`}`;
      look();
    },
    clear: () => {
      if (isTerminal && shown !== "") screen.write(wipe);
      shown = "";
      latest = "";
    },
    look,
  };
}

/** How often in ms `look` is asked for while work waits for other programs. */
const rhythm = 250;

/** Does work and shows its progress on standard error; nothing is left of it on a terminal when the work ends. */
export async function withProgress<T>(work: (progress: ShownProgress) => Promise<T>): Promise<T> {
  const progress = progressOn(process.stderr, () => performance.now());
  const timer = setInterval(progress.look, rhythm);
  try {
    return await work(progress);
  } finally {
    clearInterval(timer);
    progress.clear();
  }
}

/** Does work of which nobody wants to hear. */
export const withoutProgress = <T>(work: (progress: ShownProgress) => Promise<T>): Promise<T> =>
  work({ tell: silent, clear: () => undefined, look: () => undefined });
