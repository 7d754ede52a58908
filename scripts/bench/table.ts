import type { Cost } from "./measure-command.ts";
import { type Measure, measures, type Result } from "./rounds.ts";
import { spreadOf } from "./spread.ts";

/** A line of the table: what one contender took for one measure. */
export type Line = readonly string[];

const titles: Record<Measure, string> = {
  pages: "pages",
  search: "with search",
  warm: "warm",
  check: "check",
};

export const heading: Line = [
  "posts",
  "what",
  "site",
  "wall s",
  "(least–most)",
  "CPU s",
  "peak MB",
  "all MB",
  "ours/it",
  "CPU",
];

/** The lines of some results, measure by measure; the last two columns are our time as a share of theirs. */
export function linesOf(results: readonly Result[]): Line[] {
  return measures.flatMap((measure) => {
    const ours = results.find(({ contender }) => contender === "ours")?.costs.get(measure);
    return results.flatMap(({ contender, posts, costs }) => {
      const own = costs.get(measure);
      if (own === undefined) return [];
      const wall = spreadOf(own.map((cost) => cost.wall));
      const share = (of: (cost: Cost) => number): string =>
        contender === "ours" || ours === undefined ? "" : (median(ours, of) / median(own, of)).toFixed(2);
      return [
        [
          ...[posts.toLocaleString("en"), titles[measure], contender, wall.median.toFixed(2)],
          `(${wall.least.toFixed(2)}–${wall.greatest.toFixed(2)})`,
          ...[median(own, ({ cpu }) => cpu).toFixed(2), median(own, ({ peak }) => peak).toFixed(0)],
          ...[median(own, ({ peakOfAll }) => peakOfAll).toFixed(0)],
          ...[share(({ wall }) => wall), share(({ cpu }) => cpu)],
        ],
      ];
    });
  });
}

/** How large each site is, in a sentence; a fair peer writes as much as we do. */
export function describeSizes(results: readonly Result[]): string {
  const sizes = results.map(
    ({ contender, size }) =>
      `${contender} ${size.pages.toLocaleString("en")} pages, ${(size.html / 1e6).toFixed(1)} MB`,
  );
  return `HTML of ${results[0]?.posts.toLocaleString("en") ?? 0} posts: ${sizes.join("; ")}.`;
}

/** How much more or less than ours a site may be, for its time to be compared with ours. */
const tolerance = 0.25;

/** The contenders whose sites have a quarter more or less pages or bytes than ours: they do other work. */
export function namesOfUnlike(results: readonly Result[]): string[] {
  const ours = results.find(({ contender }) => contender === "ours")?.size;
  if (ours === undefined) return [];
  const isFar = (theirs: number, own: number): boolean => Math.abs(theirs / own - 1) > tolerance;
  return results
    .filter(({ size }) => isFar(size.pages, ours.pages) || isFar(size.html, ours.html))
    .map(({ contender }) => contender);
}

export const median = (costs: readonly Cost[], of: (cost: Cost) => number): number =>
  spreadOf(costs.map(of)).median;

/** The lines under their heading, numbers set to the right. */
export function drawTable(lines: readonly Line[]): string {
  const widths = heading.map((title, i) =>
    Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0)),
  );
  return [heading, ...lines]
    .map((line) =>
      line
        .map((cell, i) => (isText(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The same as a table of Markdown. */
export function drawMarkdown(lines: readonly Line[]): string {
  const rule = heading.map((_, i) => (isText(i) ? "---" : "---:"));
  return [heading, rule, ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

const isText = (column: number): boolean => column === 1 || column === 2;
