import { type Findings, foundAt, ofColdBuilds, ofMemory, ofWarmBuilds } from "./findings.ts";
import type { PeerName } from "./peers.ts";
import type { Measure, Result } from "./rounds.ts";
import { median } from "./table.ts";

/** A limit that we have set ourselves: what was measured for it, if it was, and the most that it may be. */
interface Limit {
  name: string;
  most: number;
  unit: string;
  measured: (results: readonly Result[]) => number | undefined;
  /** What is told where it is missed. */
  findings?: Findings;
}

const wall = (results: readonly Result[], contender: string, posts: number, measure: Measure) =>
  medianOf(results, contender, posts, measure, "wall");

const ratio = (above: number | undefined, below: number | undefined): number | undefined =>
  above === undefined || below === undefined ? undefined : above / below;

const shareOf =
  (peer: PeerName, measure: Measure) =>
  (results: readonly Result[]): number | undefined =>
    ratio(wall(results, "ours", 10_000, measure), wall(results, peer, 10_000, measure));

const peakAt =
  (posts: number) =>
  (results: readonly Result[]): number | undefined =>
    medianOf(results, "ours", posts, "search", "peak");

const perPost = (results: readonly Result[], posts: number): number | undefined =>
  ratio(wall(results, "ours", posts, "search"), posts);

const withSearch = (peer: PeerName, shown: string, most: number): Limit => ({
  ...{ name: `10,000 posts with search, of ${shown}`, most, unit: "" },
  measured: shareOf(peer, "search"),
  findings: ofColdBuilds,
});

const limits: readonly Limit[] = [
  withSearch("hugo", "Hugo", 0.6),
  withSearch("eleventy", "Eleventy", 0.4),
  withSearch("astro", "Astro", 0.35),
  { name: "10,000 posts without search, of Hugo", most: 0.8, unit: "", measured: shareOf("hugo", "pages") },
  { name: "memory at 10,000 posts", most: 400, unit: " MB", measured: peakAt(10_000), findings: ofMemory },
  { name: "memory at 50,000 posts", most: 1024, unit: " MB", measured: peakAt(50_000), findings: ofMemory },
  {
    ...{ name: "time per post at 50,000, of that at 1,000", most: 1.2, unit: "" },
    measured: (results) => ratio(perPost(results, 50_000), perPost(results, 1000)),
  },
  {
    ...{ name: "warm build at 10,000 posts, of a cold one", most: 0.15, unit: "" },
    measured: (results) =>
      ratio(wall(results, "ours", 10_000, "warm"), wall(results, "ours", 10_000, "search")),
    findings: ofWarmBuilds,
  },
  {
    ...{ name: "check of 1,000 posts", most: 1, unit: " s" },
    measured: (results) => wall(results, "ours", 1000, "check"),
  },
  {
    ...{ name: "check of 10,000 posts", most: 5, unit: " s" },
    measured: (results) => wall(results, "ours", 10_000, "check"),
  },
];

/**
 * The limits for which something was measured, each in a line that says whether it is kept; behind those that are missed,
 * where it went when that was looked at, and what was tried, once for all of which that is so.
 */
export function judge(results: readonly Result[]): string[] {
  const judged = limits.flatMap(({ name, most, unit, measured, findings }) => {
    const found = measured(results);
    if (found === undefined) return [];
    const digits = unit === " MB" ? 0 : 2;
    const isKept = found <= most;
    return [
      {
        line: `${isKept ? "kept  " : "MISSED"} ${name}: ${found.toFixed(digits)}${unit} (at most ${most}${unit})`,
        findings: isKept ? undefined : findings,
      },
    ];
  });
  return judged.flatMap(({ line, findings }, i) => {
    const isLast = judged.findLastIndex((other) => other.findings === findings) === i;
    return findings !== undefined && isLast ? [line, ...explain(findings)] : [line];
  });
}

const explain = ({ went, tried }: Findings): string[] => [
  `       where it went (${foundAt}): ${went}`,
  `       what was tried: ${tried}`,
];

function medianOf(
  results: readonly Result[],
  contender: string,
  posts: number,
  measure: Measure,
  what: "wall" | "peak",
): number | undefined {
  const costs = results
    .find((result) => result.contender === contender && result.posts === posts)
    ?.costs.get(measure);
  return costs === undefined ? undefined : median(costs, (cost) => cost[what]);
}
