import { Worker } from "node:worker_threads";

/** Removes a folder and all that is in it in a thread of its own. Throws what kept it from that. */
export async function removeBeside(folder: string): Promise<void> {
  const removed = Promise.withResolvers<void>();
  const thread = new Worker(new URL("./removing-thread.ts", import.meta.url), {
    workerData: folder,
    execArgv: [],
  });
  thread.on("error", removed.reject);
  thread.on("exit", () => removed.resolve());
  await removed.promise;
}
