import { parentPort, workerData } from "node:worker_threads";
import { createInspector, type Look, type Report } from "./inspector.ts";

/** What the thread is told to do, one thing after the other. */
export type Order =
  | { add: readonly string[] }
  | { look: "first" | "last" }
  | { read: "noted files" }
  | { report: "everything" };

/** What it says when it has done so, and while it reads. */
export type Answer =
  | { looked: Look }
  | { at: [done: number, total: number] }
  | { read: true }
  | { report: Report };

/** What the thread is started with. */
export interface Subject {
  folder: string;
  origin: string;
}

/** Time in ms from one word of how far it is to the next. */
const pause = 50;

const { folder, origin }: Subject = workerData;
const inspector = createInspector(folder, origin);
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
  else say({ report: inspector.report() });
});
