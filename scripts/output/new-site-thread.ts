import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

// It is started without the hooks of our commands, in a fifth of the time, so it may import nothing but Node's own modules.

/** What the thread is told to do, one thing after the other. */
export type Order =
  | { place: readonly string[] }
  | { placeAhead: readonly string[] }
  | { remove: "others" }
  | { write: Load }
  | { tell: "done" }
  | { flush: "folders" };

/** What it says when it has done so; files and folders are relative to the new site. */
export type Answer =
  /** Everything before is in its place; some files had to be copied. */
  | { done: { copies: readonly string[] } }
  /** The folders that the disk keeps. */
  | { flushed: readonly string[] }
  /** Memory that can be filled again. */
  | { free: SharedArrayBuffer };

/** Files to write, whose bytes lie one behind the other in memory that is shared. */
export interface Load {
  memory: SharedArrayBuffer;
  files: readonly { file: string; bytes: number }[];
}

/** The folders from which files are placed (the old site, if there is one) and into which. */
export interface Ground {
  from: string | undefined;
  to: string;
}

const { from = "", to }: Ground = workerData;
const made = new Set<string>();
const placed = new Set(["."]);
/** Folders in which there are names that the disk may not keep yet, and those of which it keeps all that were placed. */
const changed = new Set<string>();
const flushed = new Set<string>();
const copies: string[] = [];
/** Files that were placed, but of which nobody has said yet that they belong there. */
const ahead = new Set<string>();

function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  mkdirSync(join(to, folder), { recursive: true });
  made.add(folder);
}

function write({ memory, files }: Load): void {
  let start = 0;
  for (const { file, bytes } of files) {
    const path = join(to, file);
    makeFolder(dirname(file));
    // It may be another name for a file of the old site, which must not change.
    if (ahead.delete(file)) rmSync(path);
    writeFileSync(path, new Uint8Array(memory, start, bytes));
    start += bytes;
  }
}

/** A second name for the same file costs neither room nor writing; not every disk can do that. */
function place(file: string): void {
  const folder = dirname(file);
  makeFolder(folder);
  for (let within = folder; !placed.has(within); within = dirname(within)) {
    placed.add(within);
    changed.add(dirname(within));
  }
  changed.add(folder);
  if (ahead.delete(file)) return;
  try {
    linkSync(join(from, file), join(to, file));
  } catch {
    copyFileSync(join(from, file), join(to, file));
    flush(join(to, file), "r+");
    copies.push(file);
  }
}

/** What cannot be placed ahead is left to whoever needs it. */
function placeAhead(file: string): void {
  try {
    makeFolder(dirname(file));
    linkSync(join(from, file), join(to, file));
    ahead.add(file);
  } catch {}
}

function removeOthers(): void {
  for (const file of ahead) {
    rmSync(join(to, file));
    removeEmpty(dirname(file));
  }
  ahead.clear();
}

/** Removes a folder of the site, and those above it, as far as nothing is in them. */
function removeEmpty(folder: string): void {
  if (folder === ".") return;
  try {
    rmdirSync(join(to, folder));
  } catch {
    return;
  }
  made.delete(folder);
  removeEmpty(dirname(folder));
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
  else if ("placeAhead" in order) for (const file of order.placeAhead) placeAhead(file);
  else if ("remove" in order) removeOthers();
  else if ("write" in order) {
    write(order.write);
    say({ free: order.write.memory });
  } else if ("tell" in order) say({ done: { copies } });
  else {
    flushFolders();
    say({ flushed: [...flushed] });
  }
});
