import type { MapMarker } from "../model/places.ts";
import type { Point } from "./lines.ts";

/** What a marker stands for: its place on the map and the number of members there. */
export interface Anchor {
  place: Point;
  members: number;
}

/** Room for markers, all in units of the map. */
export interface MarkerRoom {
  width: number;
  height: number;
  /** The sizes of a marker for one member that may be taken, the largest first. */
  sizes: readonly number[];
  /** How far from its place a marker may stand before a smaller size is taken. */
  drift: number;
  /** How far around its middle a marker is still hit where there is room. */
  reach: number;
}

interface Circle {
  x: number;
  y: number;
  r: number;
}

const pullingRounds = 60;
const mostRounds = 240;
const gap = 3;

/**
 * Circles that touch but do not cover each other, each as near to its place as that allows, in the largest size in which
 * none is driven away from its country. The same anchors always give the same markers.
 */
export function placeMarkers(anchors: readonly Anchor[], room: MarkerRoom): MapMarker[] {
  let circles: Circle[] = [];
  for (const size of room.sizes) {
    const homes = anchors.map((anchor) => homeOf(anchor, size, room));
    circles = spread(homes, room);
    if (circles.every((circle, i) => distance(circle, homes[i] ?? circle) <= room.drift)) break;
  }
  return circles.map((circle) => {
    const free = Math.min(
      ...circles.map((other) =>
        other === circle ? room.reach : distance(other, circle) - other.r - circle.r,
      ),
    );
    const reach = Math.max(circle.r, Math.min(room.reach, circle.r + free / 2));
    return {
      x: Math.round(circle.x),
      y: Math.round(circle.y),
      r: Math.round(circle.r),
      reach: Math.round(reach),
    };
  });
}

/** Where a circle would like to be. It grows slightly with the number of members, to 1.6 times its size at most. */
function homeOf({ place: [x, y], members }: Anchor, size: number, { width, height }: MarkerRoom): Circle {
  const r = size * Math.min(1.6, 1 + 0.2 * (Math.sqrt(members) - 1));
  return { x: within(x, r, width), y: within(y, r, height), r };
}

const distance = (a: Circle, b: Circle): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** Pushes circles apart until none overlaps; in the first rounds their homes pull them back. */
function spread(homes: readonly Circle[], { width, height }: MarkerRoom): Circle[] {
  const circles = homes.map((home) => ({ ...home }));
  for (let round = 0; round < mostRounds; round++) {
    const pushed = pushAllApart(circles);
    if (round >= pullingRounds && !pushed) break;
    const pull = round < pullingRounds ? 0.04 : 0;
    for (const [i, circle] of circles.entries()) {
      const home = homes[i] ?? circle;
      circle.x = within(circle.x + (home.x - circle.x) * pull, circle.r, width);
      circle.y = within(circle.y + (home.y - circle.y) * pull, circle.r, height);
    }
  }
  return circles;
}

/** Whether any two had to be pushed. */
function pushAllApart(circles: readonly Circle[]): boolean {
  let pushed = false;
  for (const [i, a] of circles.entries())
    for (let k = i + 1; k < circles.length; k++) {
      const b = circles[k];
      if (b !== undefined && Math.abs(b.y - a.y) < a.r + b.r + gap) pushed = pushApart(a, b) || pushed;
    }
  return pushed;
}

function pushApart(a: Circle, b: Circle): boolean {
  const apart = distance(a, b);
  const overlap = a.r + b.r + gap - apart;
  if (overlap <= 0.01) return false;
  // Two at the very same place part sideways.
  const [dx, dy] = apart === 0 ? [1, 0] : [(b.x - a.x) / apart, (b.y - a.y) / apart];
  a.x -= (dx * overlap) / 2;
  a.y -= (dy * overlap) / 2;
  b.x += (dx * overlap) / 2;
  b.y += (dy * overlap) / 2;
  return true;
}

const within = (value: number, margin: number, end: number): number =>
  Math.min(Math.max(value, margin), end - margin);
