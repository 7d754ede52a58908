import { beforeAll, expect, test } from "vitest";
import { countCalls, failCalls, kill } from "../output/failing-calls.ts";
import { describeKills, killBuilds } from "../output/killed-builds.ts";
import { type SiteInTurns, siteInTurns } from "../output/site-in-turns.ts";
import { smallestCoalition } from "../output/small-coalition.ts";
import { workFolder } from "../output/tree.ts";
import { reach } from "./figure.ts";

/** Fewer for a first look: KILLS=10 npm run test:faults -- --rows 8 */
const kills = Number(process.env.KILLS ?? 100);
const work = workFolder();
let turns: SiteInTurns;

beforeAll(async () => {
  turns = await siteInTurns(work, smallestCoalition);
});

test(`${kills} kills at random moments`, async (context) => {
  const seed = String(Math.floor(Math.random() * 2 ** 31));
  const result = await killBuilds(turns, kills, seed);
  reach(context, describeKills(result, seed));
  expect(result.broken).toEqual([]);
  expect(result.old + result.fresh).toBe(kills);
});

/** The calls of the swap and of the clearing up after it are the last ones. */
const lastCalls = 15;

test("a kill at each of the last calls, among which is the swap", async (context) => {
  const calls = await countCalls(turns);
  const numbers = Array.from({ length: lastCalls }, (_, i) => calls - i);
  const { tried, refused, after, aside, broken } = await failCalls(turns, numbers, kill);
  reach(
    context,
    `${tried} kills at the last calls: ${refused} old, ${after} new, ${aside} between the two renamings with the old one put back by the next build, ${broken.length} broken${broken.map((one) => `; ${one}`).join("")}`,
  );
  expect(broken).toEqual([]);
});
