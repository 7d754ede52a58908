import { parentPort, workerData } from "node:worker_threads";
import { openFileCache } from "../cache/file-cache.ts";
import { createInspector, type Look, type Report } from "./inspector.ts";
import { openSoundSites } from "./sound-site.ts";

/** What the thread is told to do, one thing after the other. */
export type Order =
  | { add: readonly string[] }
  | { look: "first" | "last" }
  | { read: "noted files" }
  | { report: "everything" }
  | { forget: "earlier inspections" }
  | { keep: "this inspection" };

/** What it says when it has done so, and while it reads. */
export type Answer =
  | { looked: Look }
  | { at: [done: number, total: number] }
  | { read: true }
  | { report: Report }
  | { forgot: boolean }
  | { kept: true };

/** What the thread is started with. */
export interface Subject {
  folder: string;
  origin: string;
  memory: InspectionMemory;
}

/** The folder of the cache in which sound sites are noted, and the version of the code for which they are. */
export interface InspectionMemory {
  folder: string;
  codeVersion: string;
}

/** Time in ms from one word of how far it is to the next. */
const pause = 50;

const { folder, origin, memory }: Subject = workerData;
const sites = openSoundSites(openFileCache(memory.folder), origin, memory.codeVersion);
const inspector = createInspector(folder, origin, sites.read());
const say = (answer: Answer): void => parentPort?.postMessage(answer);

function read(): void {
  let said = 0;
  for (const at of inspector.read()) {
    if (performance.now() - said < pause) continue;
    said = performance.now();
    say({ at });
  }
  say({ read: true });
}

// What is thrown here ends the thread, and is thrown once more by whoever waits for it.
parentPort?.on("message", (order: Order) => {
  if ("add" in order) inspector.add(order.add);
  else if ("look" in order) say({ looked: inspector.look(order.look === "last") });
  else if ("read" in order) read();
  else if ("forget" in order) say({ forgot: inspector.forget() });
  else if ("keep" in order) {
    sites.keep(inspector.sound());
    say({ kept: true });
  } else say({ report: inspector.report() });
});
