import type { Circle } from "../model/views.ts";
import type { Dice } from "./random.ts";

/** Where the circles stand, in whole units of a view box. */
export interface Frame {
  width: number;
  height: number;
}

/** How the line runs: the height of its middle at a place from 0 (start) to 1 (end), as a part of the frame's height. */
export type Course = (place: number) => number;

const turn = Math.PI * 2;

/** The courses that a line can take. Each is calm by itself; the sizes of the circles do the rest. */
export const courses: readonly Course[] = [
  (place) => 0.72 - 0.4 * place,
  (place) => 0.7 - 0.34 * Math.sin((place * turn) / 2),
  (place) => 0.52 + 0.15 * Math.sin(place * turn),
  (place) => 0.3 + 0.34 * Math.sin((place * turn) / 2),
  (place) => 0.32 + 0.4 * place,
];

/** Small, middling and large circles: their radii from and to, as parts of `unitOf` the frame. */
const classes = [
  [0.05, 0.08],
  [0.105, 0.15],
  [0.175, 0.24],
] as const;

/** The measure of circles in a frame: its height where it is 3:2, and as much of its area where it is not. */
const unitOf = ({ width, height }: Frame): number => Math.sqrt((width * height) / 1.5);

/** What stays free above and below, as a part of the frame's height: the line is cut by the sides only. */
const margin = 0.05;

/**
 * A line of circles that touch, from edge to edge along a course; the first and the last are cut by the frame.
 * Neighbours differ in size and tone. Whole units: the gap or overlap of neighbours is below one.
 */
export function drawLine(dice: Dice, course: Course, frame: Frame): Circle[] {
  const sizes = sizesFor(dice, frame);
  const tones = tonesFor(dice);
  const size = sizes();
  let last: Circle = {
    x: Math.round(size * (dice() - 0.5) * 0.8),
    y: within(frame, course(0) * frame.height, size),
    r: Math.round(size),
    tone: tones(),
  };
  const circles = [last];
  while (last.x + last.r < frame.width) {
    last = beside(last, reachEdge(sizes(), frame.width - last.x - last.r, frame), tones(), (place, r) =>
      within(frame, (course(place / frame.width) + (dice() - 0.5) * 0.16) * frame.height, r),
    );
    circles.push(last);
  }
  return circles;
}

/** The next circle, as near as it can get to the height at which it should stand. Its radius takes up the rounding. */
function beside(
  last: Circle,
  size: number,
  tone: Circle["tone"],
  heightAt: (x: number, r: number) => number,
): Circle {
  const reach = last.r + size;
  const lean = Math.max(-0.55, Math.min(0.55, (heightAt(last.x + reach, size) - last.y) / reach));
  const x = Math.round(last.x + reach * Math.sqrt(1 - lean * lean));
  const y = Math.round(last.y + reach * lean);
  return { x, y, r: Math.round(Math.hypot(x - last.x, y - last.y) - last.r), tone };
}

/** A circle that would end just before or behind the edge grows until the edge cuts it clearly. `room` is what is left. */
function reachEdge(size: number, room: number, frame: Frame): number {
  const over = 2 * size - room;
  return over > -0.15 * unitOf(frame) && over < 0.3 * size ? room / 1.7 : size;
}

/** The height of a circle's middle, moved so that it stays clear of the upper and lower edge. */
function within({ height }: Frame, y: number, r: number): number {
  const clear = r + margin * height;
  return Math.round(Math.max(clear, Math.min(height - clear, y)));
}

/** Radii of another class at every step; the first is not a small one, of which the edge would leave a splinter. */
function sizesFor(dice: Dice, frame: Frame): () => number {
  let step = 1 + Math.floor(dice() * 2);
  let current = 0;
  return () => {
    current = (current + step) % classes.length;
    step = 1 + Math.floor(dice() * (classes.length - 1));
    const [least, most] = classes[current] ?? classes[1];
    return unitOf(frame) * (least + (most - least) * dice());
  };
}

/** Tones of which no two neighbours are the same; the third is rare. */
function tonesFor(dice: Dice): () => Circle["tone"] {
  let last: Circle["tone"] = 1;
  let sinceAccent = Math.floor(dice() * 3);
  return () => {
    sinceAccent += 1;
    if (sinceAccent > 2 && dice() < 0.6) {
      sinceAccent = 0;
      return 3;
    }
    last = last === 1 ? 2 : 1;
    return last;
  };
}
