import type { TestContext } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** What a fault test has measured, for the table of `npm run test:faults`. */
    reached?: string;
    /** Why a fault test was left out, and what to type so that it is not. */
    leftOut?: string;
  }
}

/** Notes what a fault test has measured. To be called before it asserts, so that a miss shows its figure too. */
export function reach({ task }: TestContext, figure: string): void {
  task.meta.reached = figure;
}

/** Leaves a test out where this machine cannot run it, with the sentence that says what to do. */
export function leaveOut(context: TestContext, sentence: string): never {
  context.task.meta.leftOut = sentence;
  return context.skip(sentence);
}

/** Seconds with two digits since a moment of `performance.now()`. */
export const secondsSince = (started: number): string => ((performance.now() - started) / 1000).toFixed(2);
