import { type Contender, clean, editPost, type SiteSize, sizeOf } from "./contender.ts";
import { type Cost, measureCommand } from "./measure-command.ts";
import { ourCommand } from "./our-project.ts";

/** What can be measured of a contender: a cold build without search and with it, a warm one, and the check of ours. */
export const measures = ["pages", "search", "warm", "check"] as const;
export type Measure = (typeof measures)[number];

/** What was measured of a contender, each time that it was. */
export interface Result {
  contender: string;
  posts: number;
  size: SiteSize;
  costs: ReadonlyMap<Measure, readonly Cost[]>;
}

/** Builds the contenders in turn, round by round, so that what slows the machine for a while slows all of them. */
export async function runRounds(
  contenders: readonly Contender[],
  posts: number,
  rounds: number,
  wanted: ReadonlySet<string>,
  say: (line: string) => void,
): Promise<Result[]> {
  const results = contenders.map(({ name }) => ({
    ...{ contender: name, posts, size: { pages: 0, html: 0 } },
    costs: new Map<Measure, Cost[]>(),
  }));
  for (let round = 1; round <= rounds; round += 1)
    for (const [i, contender] of contenders.entries()) {
      const result = results[i];
      if (result === undefined) continue;
      const costs = await runRound(contender, round, wanted);
      for (const [measure, cost] of costs)
        result.costs.set(measure, [...(result.costs.get(measure) ?? []), cost]);
      result.size = sizeOf(contender);
      const told = [...costs].map(([measure, { wall }]) => `${measure} ${wall.toFixed(1)} s`);
      say(`${posts} posts, round ${round} of ${rounds}, ${contender.name}: ${told.join(", ")}`);
    }
  return results;
}

async function runRound(
  contender: Contender,
  round: number,
  wanted: ReadonlySet<string>,
): Promise<Map<Measure, Cost>> {
  const costs = new Map<Measure, Cost>();
  const needsWhole = ["search", "warm", "reader"].some((measure) => wanted.has(measure));
  if (wanted.has("pages") && !(needsWhole && contender.whole.includes(contender.pages))) {
    clean(contender);
    costs.set("pages", await measureCommand(contender.pages));
  }
  if (needsWhole) {
    clean(contender);
    const parts: Cost[] = [];
    for (const step of contender.whole) {
      const cost = await measureCommand(step);
      if (step === contender.pages && wanted.has("pages")) costs.set("pages", cost);
      parts.push(cost);
    }
    costs.set("search", addUp(parts));
  }
  if (wanted.has("warm")) {
    editPost(contender, `Edited in round ${round}.`);
    costs.set("warm", await buildAgain(contender));
  }
  if (wanted.has("check") && contender.name === "ours")
    costs.set("check", await measureCommand(ourCommand(contender.folder, "check")));
  return costs;
}

/** Builds a site with its search over what an earlier build has left. */
export async function buildAgain(contender: Contender): Promise<Cost> {
  const parts: Cost[] = [];
  for (const step of contender.whole) parts.push(await measureCommand(step));
  return addUp(parts);
}

/** Steps after each other: their times add up, their memory does not. */
const addUp = (parts: readonly Cost[]): Cost => ({
  wall: parts.reduce((sum, { wall }) => sum + wall, 0),
  cpu: parts.reduce((sum, { cpu }) => sum + cpu, 0),
  peak: Math.max(...parts.map(({ peak }) => peak)),
  peakOfAll: Math.max(...parts.map(({ peakOfAll }) => peakOfAll)),
});
