import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** The channel on which Node tells of every process that is started. */
const starts = "child_process";

// Pagefind prints the stack trace of what it also throws, sometimes when all is over.
const print = console.error;
console.error = (...words: unknown[]): void => {
  if (words[0] !== "Service stopped") print(...words);
};

/**
 * Starts Pagefind and watches its program. Where that ends too early, Pagefind may wait for ever; `ended` then fails. It
 * never fulfils.
 */
export function watchPagefind<Started>(start: () => Started): { started: Started; ended: Promise<never> } {
  const end = Promise.withResolvers<never>();
  // Nobody may be waiting for it yet.
  end.promise.catch(() => undefined);
  const watch = (message: unknown): void => {
    if (typeof message !== "object" || message === null || !("process" in message)) return;
    if (!(message.process instanceof ChildProcess)) return;
    message.process.once("error", end.reject).once("exit", (code, signal) => {
      end.reject(new Error(`its program ended too early (${signal ?? `code ${code}`})`));
    });
  };
  subscribe(starts, watch);
  // Its program is started before anything is waited for, so that no other is taken for it.
  const started = start();
  unsubscribe(starts, watch);
  return { started, ended: end.promise };
}
