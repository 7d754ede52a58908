import { beforeAll, expect, test } from "vitest";
import { countCalls, diskErrors, failCalls, kill } from "./failing-calls.ts";
import { type SiteInTurns, siteInTurns } from "./site-in-turns.ts";
import { smallestCoalition } from "./small-coalition.ts";
import { workFolder } from "./tree.ts";

// Few of each, since every one is two builds; all of them: npm run test:faults -- --rows 8,9
const work = workFolder();
let turns: SiteInTurns;

beforeAll(async () => {
  turns = await siteInTurns(work, smallestCoalition);
});

// Seen red: with a staging folder that is the output itself, a mix was left.
test("a build that is killed leaves the old site or the new one, and the next build succeeds", async () => {
  const calls = await countCalls(turns);
  expect(calls).toBeGreaterThan(100);
  const { broken, tried } = await failCalls(turns, [Math.floor(calls / 2)], kill);
  expect(broken).toEqual([]);
  expect(tried).toBe(1);
}, 180_000);

// Seen red: likewise.
test("a call of the file system that fails leaves the old site or the new one, and is told in a sentence", async () => {
  const calls = await countCalls(turns);
  const { broken, tried } = await failCalls(turns, [Math.floor(calls / 2) + 1], diskErrors);
  expect(broken).toEqual([]);
  expect(tried).toBe(1);
}, 180_000);
