import { setImmediate } from "node:timers/promises";

/** How long in ms is worked before others get their turn. */
const turn = 4;

/** What is to be waited for between pieces of work, so that the pipe to the search's program is fed meanwhile. */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turn) return;
    await setImmediate();
    since = performance.now();
  };
}
