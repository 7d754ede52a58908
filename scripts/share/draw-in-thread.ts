import { Worker } from "node:worker_threads";
import type { ShareCard } from "../model/views.ts";
import type { Drawn } from "./drawing-thread.ts";

/**
 * Draws the pictures of these cards in a thread of its own and hands over each as a PNG, in any order. Their pixels, half
 * a gigabyte for two hundred, would have the whole heap of this thread searched for garbage again and again. Throws what
 * `take` throws, and what kept the thread from its work.
 */
export async function drawInThread(
  cards: readonly ShareCard[],
  take: (card: ShareCard, picture: Uint8Array) => void,
): Promise<void> {
  const thread = new Worker(new URL("./drawing-thread.ts", import.meta.url), {
    workerData: cards,
    execArgv: [],
  });
  const all = Promise.withResolvers<void>();
  thread.on("message", ({ card, picture }: Drawn) => {
    try {
      take(card, picture);
    } catch (error) {
      all.reject(error);
    }
  });
  thread.on("error", all.reject);
  // It ends by itself when everything is drawn, and what it said before is heard before.
  thread.on("exit", (code) => {
    if (code === 0) all.resolve();
    else all.reject(new Error(`The drawing of pictures for sharing ended with ${code}.`));
  });
  try {
    await all.promise;
  } finally {
    await thread.terminate();
  }
}
