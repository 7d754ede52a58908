import { Worker } from "node:worker_threads";
import type { Finding } from "./finding.ts";
import { finishInspection, type InspectionOptions } from "./finish-inspection.ts";
import type { Answer, InspectionMemory, Order, Subject } from "./inspection-thread.ts";

/** An inspection of a site in a thread of its own, which may begin while the site is still being written. */
export interface Inspection {
  /**
   * Has files inspected that are final, by their paths below the site. That is to gain time only: nothing escapes the
   * inspection because nobody announced it, and where a file was changed later, everything is inspected anew.
   */
  add: (files: readonly string[]) => void;
  /** Everything that is found in the site, as `inspectSite` finds it. Throws what kept the thread from its work. */
  finish: (options: InspectionOptions) => Promise<readonly Finding[]>;
  /** Notes the site as sound, so that what stays the same need not be read by the next inspection of the same code. */
  keep: () => Promise<void>;
  /** Ends the thread, whatever it is at. */
  close: () => Promise<void>;
}

/** Heap of the thread in MB. New objects get little room, so that what is no longer needed does not pile up. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/**
 * Opens an inspection of the site in `folder`, which will stand at `origin`; what was sound is noted in `memory`.
 * Whoever opens it has to close it.
 */
export function openInspection(folder: string, origin: string, memory: InspectionMemory): Inspection {
  const subject: Subject = { folder, origin, memory };
  const thread = new Worker(new URL("./inspection-thread.ts", import.meta.url), {
    workerData: subject,
    resourceLimits,
  });
  const ended = Promise.withResolvers<never>();
  // It may end before anybody waits for it.
  ended.promise.catch(() => undefined);
  thread.on("error", ended.reject);
  thread.on("exit", (code) => ended.reject(new Error(`The inspection of the site ended with ${code}.`)));
  const order = (next: Order): void => thread.postMessage(next);

  /** Gives an order, and what `pick` finds in one of the answers. */
  const ask = async <Result>(next: Order, pick: (answer: Answer) => Result | undefined): Promise<Result> => {
    const answered = Promise.withResolvers<Result>();
    const listen = (answer: Answer): void => {
      const result = pick(answer);
      if (result !== undefined) answered.resolve(result);
    };
    thread.on("message", listen);
    try {
      order(next);
      return await Promise.race([answered.promise, ended.promise]);
    } finally {
      thread.off("message", listen);
    }
  };

  return {
    add: (add) => order({ add }),
    finish: (options) =>
      finishInspection(
        folder,
        {
          look: (isLast) =>
            ask({ look: isLast ? "last" : "first" }, (answer) =>
              "looked" in answer ? answer.looked : undefined,
            ),
          read: async (tell) => {
            await ask({ read: "noted files" }, (answer) => {
              if ("at" in answer) tell("inspecting files", ...answer.at);
              return "read" in answer ? answer.read : undefined;
            });
          },
          report: () =>
            ask({ report: "everything" }, (answer) => ("report" in answer ? answer.report : undefined)),
          forget: () =>
            ask({ forget: "earlier inspections" }, (answer) =>
              "forgot" in answer ? answer.forgot : undefined,
            ),
        },
        options,
      ),
    keep: async () => {
      await ask({ keep: "this inspection" }, (answer) => ("kept" in answer ? answer.kept : undefined));
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
