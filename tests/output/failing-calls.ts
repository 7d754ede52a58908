import { readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { z } from "zod";
import { isAside, leftovers, type SiteInTurns, type State, stateOf } from "./site-in-turns.ts";

/** The errors that calls of the file system give in turn, as full, broken, forbidden and overloaded disks do. */
export const diskErrors = ["ENOSPC", "EIO", "EACCES", "EMFILE"];

/** Instead of an error: the process is killed at the call. */
export const kill = ["KILL"];

const faultReport = z.object({ calls: z.number(), failed: z.string() });

/** What came of builds in each of which one call of the file system failed. */
export interface FailedCalls {
  tried: number;
  /** Builds that told the failure and left the old site; that went on without harm; that told it after the swap. */
  refused: number;
  harmless: number;
  after: number;
  /** Builds that were killed between the two renamings of the swap, when the old site stands beside the output. */
  aside: number;
  /** What must not be, one sentence each. */
  broken: string[];
}

/** What a build with failing calls is told, see tests/faults/failing-fs.mjs. */
export function faultEnvironment(
  turns: SiteInTurns,
  state: State,
  faults: Readonly<Record<string, string>>,
): Record<string, string> {
  const under = [turns.place, state.content, join(turns.project, ".cache")];
  return {
    NODE_OPTIONS: `--import ${resolve("tests/faults/failing-fs.mjs")}`,
    FAULT_UNDER: under.join(delimiter),
    FAULT_REPORT: reportOf(turns),
    ...faults,
  };
}

const reportOf = ({ place }: SiteInTurns): string => `${place}.fault.json`;

/** What the preload has told of the last build. */
export const readReport = (turns: SiteInTurns): z.output<typeof faultReport> =>
  faultReport.parse(JSON.parse(readFileSync(reportOf(turns), "utf8")));

/** The number of calls that a build makes on its content, its output and its caches. */
export async function countCalls(turns: SiteInTurns): Promise<number> {
  const [state] = turns.states;
  const { code, err } = await turns.build(state, faultEnvironment(turns, state, {}));
  if (code !== 0) throw new Error(`A build without faults ended with ${code}: ${err}`);
  return readReport(turns).calls;
}

/** Lets each of these calls fail in a build of its own, after `prepare`; after each the next build has to succeed. */
export async function failCalls(
  turns: SiteInTurns,
  numbers: Iterable<number>,
  codes: readonly string[],
  prepare: () => void = () => {},
): Promise<FailedCalls> {
  const result: FailedCalls = { tried: 0, refused: 0, harmless: 0, after: 0, aside: 0, broken: [] };
  for (const k of numbers) {
    const before = stateOf(turns);
    const next = turns.states.find((state) => state !== before) ?? turns.states[0];
    const code = codes[k % codes.length] ?? "EIO";
    prepare();
    rmSync(reportOf(turns), { force: true });
    const ended = await turns.build(
      next,
      faultEnvironment(turns, next, { FAULT_AT: String(k), FAULT_CODE: code }),
    );
    const { failed } = readReport(turns);
    if (failed === "") continue;
    result.tried += 1;
    const after = stateOf(turns);
    // Who is killed says nothing.
    const isTold = ended.code === null || (ended.code !== 0 && ended.err.trim() !== "");
    if (ended.code === 0 && after === next) result.harmless += 1;
    else if (isTold && after === before) result.refused += 1;
    else if (isTold && after === next) result.after += 1;
    else if (code === "KILL" && isAside(turns, before)) result.aside += 1;
    else
      result.broken.push(
        `call ${k} (${failed}) ended with ${ended.code}, left ${typeof after === "string" ? after : after === next ? "the new site" : "the old site"}: ${ended.err}`,
      );
    const again = await turns.build(next);
    if (again.code !== 0 || stateOf(turns) !== next || leftovers(turns).length > 0)
      result.broken.push(
        `the build after call ${k} (${failed}) ended with ${again.code} and left ${leftovers(turns).join(", ")}: ${again.err}`,
      );
  }
  return result;
}

/** Takes away what earlier builds have kept, so that the next one makes everything itself. */
export const emptyCaches = ({ project }: SiteInTurns): void =>
  rmSync(join(project, ".cache"), { recursive: true, force: true });
