import type { Line, Point } from "./lines.ts";

/**
 * Where a marker of a country stands: the middle of the widest stretch of its largest part at the height of that part's
 * centre of gravity. Unlike the centre itself it is always on land, also in crescents such as Croatia.
 */
export function centreOf(lines: readonly Line[]): Point | undefined {
  const largest = lines.reduce<Line | undefined>(
    (best, line) => (best === undefined || areaOf(line) > areaOf(best) ? line : best),
    undefined,
  );
  if (largest === undefined) return undefined;
  const y = heightOf(largest);
  const crossings = edgesOf(largest)
    .flatMap(([[fromX, fromY], [toX, toY]]) =>
      fromY > y === toY > y ? [] : [fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)],
    )
    .sort((a, b) => a - b);
  const stretches = crossings.flatMap((start, i) => {
    const end = crossings[i + 1];
    return i % 2 === 1 || end === undefined ? [] : [{ middle: (start + end) / 2, length: end - start }];
  });
  const [widest] = stretches.sort((a, b) => b.length - a.length);
  return widest === undefined ? largest.points[0] : [widest.middle, y];
}

function edgesOf({ points }: Line): [Point, Point][] {
  return points.map((point, i) => [point, points[(i + 1) % points.length] ?? point]);
}

/** Twice the signed area below an edge. */
const cross = ([[ax, ay], [bx, by]]: readonly [Point, Point]): number => ax * by - bx * ay;

const areaOf = (line: Line): number =>
  Math.abs(edgesOf(line).reduce((sum, edge) => sum + cross(edge), 0)) / 2;

/** The height of the centre of gravity of an area. */
function heightOf(line: Line): number {
  const edges = edgesOf(line);
  const double = edges.reduce((sum, edge) => sum + cross(edge), 0);
  const moment = edges.reduce((sum, edge) => sum + cross(edge) * (edge[0][1] + edge[1][1]), 0);
  return double === 0 ? (line.points[0]?.[1] ?? 0) : moment / (3 * double);
}
