import type { ChildProcess } from "node:child_process";
import { diceFor } from "../../scripts/covers/random.ts";
import { leftovers, type SiteInTurns, stateOf } from "./site-in-turns.ts";

/** What came of builds that were killed. */
export interface KilledBuilds {
  kills: number;
  /** How often the old site still stood, and how often the new one stood already. */
  old: number;
  fresh: number;
  /** How often a kill came after the build had ended by itself, and was tried again. */
  late: number;
  /** What must not be, one sentence each. */
  broken: string[];
}

/** Kills that many builds at random moments of their length; after each the next build has to succeed. */
export async function killBuilds(turns: SiteInTurns, kills: number, seed: string): Promise<KilledBuilds> {
  const dice = diceFor(seed);
  const result: KilledBuilds = { kills, old: 0, fresh: 0, late: 0, broken: [] };
  let { length } = turns;
  for (let i = 0; i < kills; ) {
    const before = stateOf(turns);
    const next = turns.states.find((state) => state !== before) ?? turns.states[0];
    const wait = dice() * length;
    if (!(await killAfter(turns.start(next), wait))) {
      result.late += 1;
      length = Math.min(length, wait);
      continue;
    }
    i += 1;
    const after = stateOf(turns);
    if (after === before) result.old += 1;
    else if (after === next) result.fresh += 1;
    else
      result.broken.push(
        `kill ${i} after ${Math.round(wait)} ms left ${after === "nothing" ? "no site" : "a mix"}`,
      );
    const started = performance.now();
    const ended = await turns.build(next);
    length = performance.now() - started;
    if (ended.code !== 0 || stateOf(turns) !== next || leftovers(turns).length > 0)
      result.broken.push(
        `the build after kill ${i} ended with ${ended.code} and left ${leftovers(turns).join(", ")}: ${ended.err}`,
      );
  }
  return result;
}

/** Kills a build after so many ms; false where it had ended before. */
async function killAfter(child: ChildProcess, wait: number): Promise<boolean> {
  const closed = new Promise<void>((done) => child.once("close", () => done()));
  await Promise.race([closed, new Promise((soon) => setTimeout(soon, wait))]);
  const runs = child.exitCode === null;
  child.kill("SIGKILL");
  await closed;
  return runs;
}

/** One line for the table of faults. */
export const describeKills = ({ kills, old, fresh, late, broken }: KilledBuilds, seed: string): string =>
  `${kills} kills: ${old} old, ${fresh} new, ${broken.length} broken (${late} more came after the end; seed ${seed})`;
