import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followTyping } from "../../../assets/browser/typing.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** Types at these times in ms, and gives the times of the answers. */
function answersTo(keys: readonly number[], stopAt?: number): number[] {
  const answers: number[] = [];
  const start = performance.now();
  const { changed, stop } = followTyping(() => answers.push(performance.now() - start));
  for (const at of keys) setTimeout(changed, at);
  if (stopAt !== undefined) setTimeout(stop, stopAt);
  vi.runAllTimers();
  return answers;
}

// Seen red: with a pause before every answer, and without a rest after which a key is the first again.
test("the first key is answered at once, those that follow when there is a pause", () => {
  expect(answersTo([0])).toEqual([0]);
  expect(answersTo([0, 80, 160, 240])).toEqual([0, 340]);
  expect(answersTo([0, 200, 400])).toEqual([0, 300, 500]);
});

test("after a rest a key is the first again", () => {
  expect(answersTo([0, 80, 2000, 2080])).toEqual([0, 180, 2000, 2180]);
});

test("what was not answered yet can be forgotten", () => {
  expect(answersTo([0, 80], 100)).toEqual([0]);
});
