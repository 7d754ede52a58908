import { expect, test } from "vitest";
import { tellAfter } from "../../scripts/model/progress.ts";

// Seen red: with progress that was never told.
test.each([
  ["ended", () => Promise.resolve()],
  ["failed", () => Promise.reject(new Error("Oh no"))],
])("work beside other work is told once that has %s, and not before", async (_, work) => {
  const other = work();
  const told: string[] = [];
  const tell = tellAfter(other, (stage, done, total) => told.push(`${stage} ${done}/${total}`));
  tell("drawing", 1, 3);
  await Promise.allSettled([other]);
  tell("drawing", 2, 3);
  expect(told).toEqual(["drawing 2/3"]);
});
