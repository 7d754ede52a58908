/** What the worker answers to the message of this number. Of what type a result is, the caller alone can say. */
interface Reply {
  id: number;
  result: never;
  error?: string;
}

/** A worker of Pagefind 1.6 that does one thing after the other. */
export interface SearchWorker {
  /** Calls a method of an instance of Pagefind's API; `init` makes the instance. */
  call: <Result>(instance: string, method: string, ...args: readonly unknown[]) => Promise<Result>;
}

/**
 * Starts the worker and speaks to it as Pagefind's own code for pages does, which is as large again and only does this
 * or, where scripts of pages may run WebAssembly, the worker's work. The worker that fails once fails for ever.
 */
export function startWorker(address: string): SearchWorker {
  const worker = new Worker(address);
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let failure: Error | undefined;
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error !== undefined) caller?.reject(new Error(data.error));
    else caller?.resolve(data.result);
  });
  worker.addEventListener("error", () => {
    failure = new Error("The search could not be loaded.");
    for (const { reject } of waiting.values()) reject(failure);
  });
  return {
    call: (instanceId, method, ...args) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, instanceId, method, args });
      }),
  };
}
