import { beforeAll, expect, test } from "vitest";
import { countCalls, failCalls } from "./failing-calls.ts";
import { killBuilds } from "./killed-builds.ts";
import { type SiteInTurns, siteInTurns } from "./site-in-turns.ts";
import { smallestCoalition } from "./small-coalition.ts";
import { workFolder } from "./tree.ts";

// Few of each, since every one is two builds; all of them: npm run test:faults -- --rows 8,9
const work = workFolder();
let turns: SiteInTurns;

beforeAll(async () => {
  turns = await siteInTurns(work, smallestCoalition);
});

test("a build that is killed leaves the old site or the new one, and the next build succeeds", async () => {
  const { broken, old, fresh } = await killBuilds(turns, 2, "short");
  expect(broken).toEqual([]);
  expect(old + fresh).toBe(2);
});

test("a call of the file system that fails leaves the old site or the new one, and is told in a sentence", async () => {
  const calls = await countCalls(turns);
  expect(calls).toBeGreaterThan(100);
  // One in the reading of the content, one in the middle of the writing, one in the swap.
  const { broken, tried } = await failCalls(turns, [12, Math.floor(calls / 2), calls - 4]);
  expect(broken).toEqual([]);
  expect(tried).toBe(3);
});
