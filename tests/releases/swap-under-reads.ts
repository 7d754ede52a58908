import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { setCurrent } from "../../scripts/releases/current-link.ts";

/** What readers found while sites were swapped. */
export interface SwapOutcome {
  swaps: number;
  reads: number;
  /** Reads that found no file, an empty one, or one that is neither of the two. */
  failures: number;
  mixed: number;
  /** The first error, for the message of a test. */
  firstError: string;
}

/** The two releases between which is swapped: what a page says in each, long enough for several reads of a disk. */
const versions = ["a", "b"].map((letter) => letter.repeat(20_000));

/** Reads the page through the link until it is told to stop; in a thread of its own, so that reads and swaps go on together. */
const reader = `
const { readFileSync } = require("node:fs");
const { workerData, parentPort } = require("node:worker_threads");
const { page, versions, shared } = workerData;
const count = new Int32Array(shared);
let firstError = "", failures = 0, mixed = 0;
while (Atomics.load(count, 1) === 0) {
  try {
    const text = readFileSync(page, "utf8");
    if (!versions.includes(text)) mixed += 1;
  } catch (error) {
    failures += 1;
    firstError ||= error.message;
  }
  Atomics.add(count, 0, 1);
}
parentPort.postMessage({ failures, mixed, firstError });
`;

/**
 * Swaps a site in `root` at least `swaps` times while a thread reads its page at least `reads` times. `swap` is what is
 * tried out: ours, unless a test shows that another one would be noticed.
 */
export async function swapUnderReads(
  root: string,
  wanted: { swaps: number; reads: number },
  swap: (root: string, name: string) => void = (folder, name) => setCurrent({ root: folder }, name),
): Promise<SwapOutcome> {
  const names = versions.map((text, i) => {
    const name = String(i).repeat(16);
    mkdirSync(join(root, "releases", name), { recursive: true });
    writeFileSync(join(root, "releases", name, "index.html"), text);
    return name;
  });
  swap(root, names[0] ?? "");
  const shared = new SharedArrayBuffer(8);
  const count = new Int32Array(shared);
  const page = join(root, "current/index.html");
  const thread = new Worker(reader, { eval: true, workerData: { page, versions, shared } });
  const found = new Promise<Pick<SwapOutcome, "failures" | "mixed" | "firstError">>((done, refuse) => {
    thread.once("message", done).once("error", refuse);
  });
  while (Atomics.load(count, 0) === 0) await pause(1);
  let swaps = 0;
  while (swaps < wanted.swaps || Atomics.load(count, 0) < wanted.reads) {
    swaps += 1;
    swap(root, names[swaps % 2] ?? "");
  }
  Atomics.store(count, 1, 1);
  const outcome = await found;
  return { swaps, reads: Atomics.load(count, 0), ...outcome };
}
