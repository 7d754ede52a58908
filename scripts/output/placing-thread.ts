import { closeSync, copyFileSync, fsyncSync, linkSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

// It is started without the hooks of our commands, in a fifth of the time, so it may import nothing but Node's own modules.

/** What the thread is told to do, one thing after the other. */
export type Order = { place: readonly string[] } | { tell: "placed" } | { flush: "folders" };

/**
 * What it says when it has done so: the files that had to be copied, and the folders that the disk keeps, all relative to the
 * new site.
 */
export type Answer = { placed: readonly string[] } | { flushed: readonly string[] };

/** The folders from which and into which files are placed. */
export interface Ground {
  from: string;
  to: string;
}

const { from, to }: Ground = workerData;
const made = new Set(["."]);
/** Folders in which there are names that the disk may not keep yet, and those of which it keeps all that were placed. */
const changed = new Set<string>();
const flushed = new Set<string>();
const copies: string[] = [];

/** A second name for the same file costs neither room nor writing; not every disk can do that. */
function place(file: string): void {
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(join(to, folder), { recursive: true });
  for (let within = folder; !made.has(within); within = dirname(within)) {
    made.add(within);
    changed.add(dirname(within));
  }
  changed.add(folder);
  try {
    linkSync(join(from, file), join(to, file));
  } catch {
    copyFileSync(join(from, file), join(to, file));
    flush(join(to, file), "r+");
    copies.push(file);
  }
}

function flush(path: string, mode: string): void {
  const file = openSync(path, mode);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function flushFolders(): void {
  for (const folder of changed) {
    flushed.delete(folder);
    try {
      flush(join(to, folder), "r");
      flushed.add(folder);
    } catch {
      // It is left to the flush before the swap, which tells what is wrong.
    }
  }
  changed.clear();
}

const say = (answer: Answer): void => parentPort?.postMessage(answer);

// What is thrown here ends the thread, and is thrown once more by whoever waits for it.
parentPort?.on("message", (order: Order) => {
  if ("place" in order) for (const file of order.place) place(file);
  else if ("tell" in order) say({ placed: copies });
  else {
    flushFolders();
    say({ flushed: [...flushed] });
  }
});
