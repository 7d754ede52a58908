import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { openLoads } from "./loads.ts";
import type { Answer, Ground, Order } from "./new-site-thread.ts";
import { refuseOutside } from "./safe-place.ts";

/**
 * The site that is being made, whose files a thread writes beside whatever else is done. What fails is thrown by whoever
 * waits.
 */
export interface NewSite {
  folder: string;
  /**
   * Writes a file, by its path below the site; it is there when `written` ends. Ends when there is room for the next one:
   * whoever does not wait fills the memory. Throws if the file would lie outside.
   */
  write: (file: string, content: string | Uint8Array) => Promise<void>;
  /** Gives files of the old site the same place in this one; they are there when `written` ends. Throws as `write` does. */
  place: (files: readonly string[]) => void;
  /**
   * Places files that will probably belong to this site, while nothing is known of it yet. They do when they are placed or
   * written afterwards, and `removeOthers` removes those that are neither. Nobody else may write such a file: until then it
   * is the one of the old site.
   */
  placeAhead: (files: readonly string[]) => void;
  removeOthers: () => void;
  /** Gives those that had to be copied: on some disks no file can have two names. */
  written: () => Promise<ReadonlySet<string>>;
  /** Has the disk keep what was placed, and gives the folders that it keeps from now on. */
  flushPlaced: () => Promise<readonly string[]>;
  close: () => Promise<void>;
}

/** Files to place of which the thread is told at once. */
const atOnce = 500;

/** Opens a site in `to`, into which files of an old one in `from` can be placed. Whoever opens it has to close it. */
export function openNewSite(to: string, from?: string): NewSite {
  const folder = resolve(to);
  let placing: string[] = [];
  let opened: NewSiteThread | undefined;
  const order = (next: Order): void => {
    opened ??= openThread({ from, to }, (memory) => loads.reuse(memory));
    opened.order(next);
  };
  const loads = openLoads((load) => order({ write: load }));
  const tell = (): void => {
    loads.send();
    if (placing.length > 0) order({ place: placing });
    placing = [];
  };
  return {
    folder: to,
    write: async (file, content) => {
      refuseOutside(file, folder);
      loads.add(file, content);
      const room = loads.room();
      // There will be none where the thread has failed.
      if (room !== undefined) await Promise.race([room, opened?.ended]);
    },
    place: (files) => {
      for (const file of files) refuseOutside(file, folder);
      placing.push(...files);
      if (placing.length >= atOnce) tell();
    },
    placeAhead: (files) => {
      for (const file of files) refuseOutside(file, folder);
      order({ placeAhead: files });
    },
    removeOthers: () => {
      tell();
      opened?.order({ remove: "others" });
    },
    written: async () => {
      tell();
      const answer = await opened?.ask({ tell: "done" });
      return new Set(answer !== undefined && "done" in answer ? answer.done.copies : []);
    },
    flushPlaced: async () => {
      tell();
      const answer = await opened?.ask({ flush: "folders" });
      return answer !== undefined && "flushed" in answer ? answer.flushed : [];
    },
    close: async () => {
      await opened?.close();
    },
  };
}

interface NewSiteThread {
  order: (order: Order) => void;
  /** The answer to an order; answers come in the order of what was asked. */
  ask: (order: Order) => Promise<Answer>;
  /** Throws when the thread has ended. */
  ended: Promise<never>;
  close: () => Promise<void>;
}

function openThread(ground: Ground, reuse: (memory: SharedArrayBuffer) => void): NewSiteThread {
  const thread = new Worker(new URL("./new-site-thread.ts", import.meta.url), {
    workerData: ground,
    execArgv: [],
  });
  const ended = Promise.withResolvers<never>();
  // It may end before anybody waits for it.
  ended.promise.catch(() => undefined);
  thread.on("error", ended.reject);
  thread.on("exit", (code) => ended.reject(new Error(`The writing of the site ended with ${code}.`)));
  const asked: ((answer: Answer) => void)[] = [];
  thread.on("message", (answer: Answer) => {
    if ("free" in answer) reuse(answer.free);
    else asked.shift()?.(answer);
  });
  return {
    order: (order) => thread.postMessage(order),
    ask: async (order) => {
      const answered = Promise.withResolvers<Answer>();
      asked.push(answered.resolve);
      thread.postMessage(order);
      return await Promise.race([answered.promise, ended.promise]);
    },
    ended: ended.promise,
    close: async () => {
      await thread.terminate();
    },
  };
}
