import { beforeAll, expect, test } from "vitest";
import { countCalls, diskErrors, emptyCaches, failCalls } from "../output/failing-calls.ts";
import { type SiteInTurns, siteInTurns } from "../output/site-in-turns.ts";
import { smallestCoalition } from "../output/small-coalition.ts";
import { workFolder } from "../output/tree.ts";
import { reach } from "./figure.ts";

const lanes = 2;
/** Only some of the calls for a first look: EVERY=10 npm run test:faults -- --rows 9 */
const every = Number(process.env.EVERY ?? 1);
const work = workFolder();
const turns: SiteInTurns[] = [];

beforeAll(async () => {
  for (let lane = 0; lane < lanes; lane += 1)
    turns.push(await siteInTurns(`${work}/${lane}`, smallestCoalition));
});

test("every call of the file system fails once, with empty caches", async (context) => {
  const [first] = turns;
  if (first === undefined) throw new Error("There is no site.");
  emptyCaches(first);
  const calls = await countCalls(first);
  // The last calls of a build wander by a few, since some of them wait for each other.
  const numbers = Array.from({ length: Math.ceil((calls + 5) / every) }, (_, i) => i * every + 1);
  const done = await Promise.all(
    turns.map((own, lane) =>
      failCalls(
        own,
        numbers.filter((_, i) => i % lanes === lane),
        diskErrors,
        () => emptyCaches(own),
      ),
    ),
  );
  const sum = (of: "tried" | "refused" | "harmless" | "after"): number =>
    done.reduce((all, result) => all + result[of], 0);
  const broken = done.flatMap((result) => result.broken);
  reach(
    context,
    `${sum("tried")} of ${calls} calls failed once: ${sum("refused")} told, old site kept; ${sum("harmless")} harmless, new site whole; ${sum("after")} told after the swap, new site whole; ${broken.length} broken`,
  );
  expect(broken).toEqual([]);
  expect(sum("tried")).toBeGreaterThanOrEqual((calls / every) * 0.95);
});
