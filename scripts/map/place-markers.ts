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

const rounds = 120;
const gap = 3;

/**
 * Circles that touch but do not cover each other, each as near to its place as that allows, in the largest size in which
 * none is driven away from its country. The same anchors always give the same markers.
 */
export function placeMarkers(anchors: readonly Anchor[], room: MarkerRoom): MapMarker[] {
  let circles: Circle[] = [];
  for (const size of room.sizes) {
    circles = spread(anchors, size, room);
    if (circles.every((circle, i) => distance(circle, toCircle(anchors[i])) <= room.drift)) break;
  }
  return circles.map(({ x, y, r }, i) => {
    const nearest = Math.min(
      ...circles.filter((_, k) => k !== i).map((other) => distance(other, { x, y, r })),
    );
    const reach = Math.max(r, Math.min(room.reach, nearest / 2));
    return { x: Math.round(x), y: Math.round(y), r: Math.round(r), reach: Math.floor(reach) };
  });
}

/** A circle grows slightly with the number of members, to 1.6 times its size at most. */
const radiusOf = (members: number, size: number): number =>
  size * Math.min(1.6, 1 + 0.2 * (Math.sqrt(members) - 1));

const toCircle = (anchor: Anchor | undefined): Circle => ({
  x: anchor?.place[0] ?? 0,
  y: anchor?.place[1] ?? 0,
  r: 0,
});

const distance = (a: Circle, b: Circle): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Pushes circles apart until none overlaps; in the first half of the rounds their places pull them back. */
function spread(anchors: readonly Anchor[], size: number, { width, height }: MarkerRoom): Circle[] {
  const circles = anchors.map((anchor) => ({ ...toCircle(anchor), r: radiusOf(anchor.members, size) }));
  for (let round = 0; round < rounds; round++) {
    for (const [i, circle] of circles.entries()) {
      for (const other of circles.slice(i + 1)) pushApart(circle, other);
      const pull = round < rounds / 2 ? 0.04 : 0;
      const home = toCircle(anchors[i]);
      circle.x = within(circle.x + (home.x - circle.x) * pull, circle.r, width);
      circle.y = within(circle.y + (home.y - circle.y) * pull, circle.r, height);
    }
  }
  return circles;
}

function pushApart(a: Circle, b: Circle): void {
  const apart = distance(a, b);
  const overlap = a.r + b.r + gap - apart;
  if (overlap <= 0) return;
  // Two at the very same place part sideways.
  const [dx, dy] = apart === 0 ? [1, 0] : [(b.x - a.x) / apart, (b.y - a.y) / apart];
  a.x -= (dx * overlap) / 2;
  a.y -= (dy * overlap) / 2;
  b.x += (dx * overlap) / 2;
  b.y += (dy * overlap) / 2;
}

const within = (value: number, margin: number, end: number): number =>
  Math.min(Math.max(value, margin), end - margin);
