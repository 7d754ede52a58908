import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { resolve } from "node:path";
import { nodeFlags } from "../command/node-flags.ts";
import type { Progress } from "../model/progress.ts";
import type { Word } from "./ahead-process.ts";

/** What is made while the texts are still being read. It ends up in the caches and nowhere else. */
export interface Ahead {
  /** Ends when it is made, as far as it can be, and gives the files of the pictures that were not in the cache before. */
  made: (tell: Progress) => Promise<ReadonlySet<string>>;
  close: () => void;
}

/** Where nothing is made ahead. */
export const nothingAhead: Ahead = { made: async () => new Set(), close: () => undefined };

/**
 * Has a process of its own make the pictures and fonts of a content folder: texts are read by one processor alone, and no page
 * can be drawn before. Pictures that no text uses are made too, and what cannot be made is left to whoever needs it. Whoever
 * calls it has to close it.
 */
export function workAhead(content: string): Ahead {
  const ended = Promise.withResolvers<ReadonlySet<string>>();
  let listen: (done: number, total: number) => void = () => undefined;
  const child = fork(resolve("scripts/output/ahead-process.ts"), [content], {
    execArgv: [...nodeFlags],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  if (child.pid !== undefined) giveWay(child.pid);
  child.on("message", (word: Word) => {
    if ("at" in word) listen(...word.at);
    else ended.resolve(new Set(word.made));
  });
  for (const event of ["error", "exit"]) child.on(event, () => ended.resolve(new Set()));
  return {
    made: async (tell) => {
      listen = (done, total) => tell("making pictures", done, total);
      return await ended.promise;
    },
    close: () => {
      child.kill();
    },
  };
}

/**
 * Lets others go before a process: everything waits for the texts, and encoders take all processors that they get. Its
 * threads have the priority that it has when they are started.
 */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // A system that denies it, such as some sandboxes, only has us wait longer.
  }
}
