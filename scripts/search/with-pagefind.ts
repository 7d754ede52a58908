import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { close } from "pagefind";

/** The channel on which Node tells of every process that is started. */
const starts = "child_process";

// Pagefind prints the stack trace of what it also throws, sometimes when all is over.
const print = console.error;
console.error = (...words: unknown[]): void => {
  if (words[0] !== "Service stopped") print(...words);
};

/**
 * Does some work with Pagefind, whose program runs as a process of its own. Where that ends too early, Pagefind may
 * wait for ever; here it becomes an error.
 */
export async function withPagefind<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = Promise.withResolvers<never>();
  const watch = (message: unknown): void => {
    if (typeof message !== "object" || message === null || !("process" in message)) return;
    if (message.process instanceof ChildProcess)
      message.process.once("error", end.reject).once("exit", (code, signal) => {
        end.reject(new Error(`its program ended too early (${signal ?? `code ${code}`})`));
      });
  };
  subscribe(starts, watch);
  try {
    return await Promise.race([work(), end.promise]);
  } catch (error) {
    throw new Error(`The search index could not be made: ${error instanceof Error ? error.message : error}`);
  } finally {
    unsubscribe(starts, watch);
    await close();
  }
}
