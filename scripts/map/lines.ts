import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

export type Point = readonly [x: number, y: number];

/** A line on the map; a closed one bounds an area. */
export interface Line {
  points: Point[];
  isClosed: boolean;
}

/** The lines of something on earth as the projection draws them. */
export function linesOf(thing: GeoPermissibleObjects, projection: GeoProjection): Line[] {
  const lines: Line[] = [];
  const addTo = (line: Line | undefined, x: number, y: number) => line?.points.push([x, y]);
  geoPath(projection, {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x, y) => {
      lines.push({ points: [[x, y]], isClosed: false });
    },
    lineTo: (x, y) => {
      addTo(lines.at(-1), x, y);
    },
    closePath: () => {
      const line = lines.at(-1);
      if (line !== undefined) line.isClosed = true;
    },
  })(thing);
  return lines;
}

/**
 * Lines as the `d` of an SVG path in whole units, each step told from the one before: the shortest way to write them.
 * Steps too small to be seen are left out, and so are lines of which nothing remains.
 */
export function pathText(lines: readonly Line[]): string {
  return lines.map(lineText).join("");
}

function lineText({ points, isClosed }: Line): string {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const steps = whole.flatMap(([x, y], i) => {
    const [fromX, fromY] = whole[i - 1] ?? [x, y];
    return x === fromX && y === fromY ? [] : [`${x - fromX}${signed(y - fromY)}`];
  });
  const [start] = whole;
  if (start === undefined || steps.length === 0) return "";
  return `M${start[0]}${signed(start[1])}l${steps.reduce((text, step) => text + (step.startsWith("-") ? step : ` ${step}`))}${isClosed ? "z" : ""}`;
}

/** A number behind another: a minus sign parts them as well as a space. */
const signed = (n: number): string => (n < 0 ? String(n) : ` ${n}`);
