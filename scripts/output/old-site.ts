import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Answer, Ground, Order } from "./placing-thread.ts";

/** The site that is there now, of which files are taken over into a new one, beside whatever else is done. */
export interface OldSite {
  folder: string;
  /** Gives files, by their paths below the site, the same place in the new one; they are there when `placed` ends. */
  place: (files: readonly string[]) => void;
  /** The same for a file, if there is one at this path with these bytes, and whether there is. */
  placeSame: (file: string, bytes: Uint8Array) => boolean;
  /** Gives those that had to be copied: on some disks no file can have two names. */
  placed: () => Promise<ReadonlySet<string>>;
  /** Places what is to be placed, and gives the files and folders in the new site that the disk keeps from now on. */
  keep: () => Promise<ReadonlySet<string>>;
  close: () => Promise<void>;
}

/** Files that the thread is told of at once. */
const atOnce = 500;

/** Opens the old site for a new one in `to`. Whoever opens it has to close it. What fails is thrown by whoever waits. */
export function openOldSite(folder: string, to: string): OldSite {
  const ground: Ground = { from: folder, to };
  const all = new Set<string>();
  let waiting: string[] = [];
  let opened: PlacingThread | undefined;
  const tell = (): void => {
    if (waiting.length === 0) return;
    opened ??= openThread(ground);
    opened.order({ place: waiting });
    waiting = [];
  };
  const place = (files: readonly string[]): void => {
    for (const file of files) {
      all.add(file);
      waiting.push(file);
    }
    if (waiting.length >= atOnce) tell();
  };
  return {
    folder,
    place,
    placeSame: (file, bytes) => {
      if (!isSame(join(folder, file), bytes)) return false;
      place([file]);
      return true;
    },
    placed: async () => {
      tell();
      const answer = await opened?.ask({ tell: "placed" });
      return new Set(answer !== undefined && "placed" in answer ? answer.placed : []);
    },
    keep: async () => {
      tell();
      const answer = await opened?.ask({ flush: "folders" });
      return new Set([...all, ...(answer !== undefined && "flushed" in answer ? answer.flushed : [])]);
    },
    close: async () => {
      await opened?.close();
    },
  };
}

function isSame(path: string, bytes: Uint8Array): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === bytes.length && readFileSync(path).equals(bytes);
}

interface PlacingThread {
  order: (order: Order) => void;
  /** The answer to an order; answers come in the order of what was asked. */
  ask: (order: Order) => Promise<Answer>;
  close: () => Promise<void>;
}

function openThread(ground: Ground): PlacingThread {
  const thread = new Worker(new URL("./placing-thread.ts", import.meta.url), {
    workerData: ground,
    execArgv: [],
  });
  const ended = Promise.withResolvers<never>();
  // It may end before anybody waits for it.
  ended.promise.catch(() => undefined);
  thread.on("error", ended.reject);
  thread.on("exit", (code) => ended.reject(new Error(`The taking over of old pages ended with ${code}.`)));
  const asked: ((answer: Answer) => void)[] = [];
  thread.on("message", (answer: Answer) => asked.shift()?.(answer));
  return {
    order: (order) => thread.postMessage(order),
    ask: async (order) => {
      const answered = Promise.withResolvers<Answer>();
      asked.push(answered.resolve);
      thread.postMessage(order);
      return await Promise.race([answered.promise, ended.promise]);
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
