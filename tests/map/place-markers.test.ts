import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Anchor, placeMarkers } from "../../scripts/map/place-markers.ts";
import type { MapMarker } from "../../scripts/model/places.ts";

const room = { width: 2000, height: 900, sizes: [30, 20, 10], drift: 40, reach: 60 };
const at = (x: number, y: number, members = 1): Anchor => ({ place: [x, y], members });
const apart = (a: MapMarker, b: MapMarker): number => Math.hypot(a.x - b.x, a.y - b.y);

describe("markers", () => {
  test("stand at their places where there is room, and are hit from further away", () => {
    expect(placeMarkers([at(100, 200), at(900, 300)], room)).toEqual([
      { x: 100, y: 200, r: 30, reach: 60 },
      { x: 900, y: 300, r: 30, reach: 60 },
    ]);
  });

  test("grow with the number of members, to 1.6 times at most", () => {
    const radii = [1, 2, 4, 9, 16, 1000].map((n) => placeMarkers([at(500, 500, n)], room)[0]?.r);
    expect(radii).toEqual([30, 32, 36, 42, 48, 48]);
  });

  test("make way for each other, also where two have the very same place", () => {
    const [a, b] = placeMarkers([at(500, 500), at(500, 500)], room);
    if (a === undefined || b === undefined) throw new Error("There are two markers.");
    expect(apart(a, b)).toBeGreaterThanOrEqual(60);
  });

  test("become smaller where many are close together, rather than be driven far away", () => {
    const crowd = Array.from({ length: 12 }, (_, i) => at(500 + (i % 4) * 20, 500 + Math.floor(i / 4) * 20));
    const markers = placeMarkers(crowd, room);
    expect(markers[0]?.r).toBeLessThan(30);
  });

  test("stay on the map", () => {
    expect(placeMarkers([at(0, 0), at(2000, 950)], room)).toEqual([
      { x: 30, y: 30, r: 30, reach: 60 },
      { x: 1970, y: 870, r: 30, reach: 60 },
    ]);
  });

  test("are never hit where another one stands: reaches do not overlap", () => {
    const anchor = fc.record({
      place: fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 900 })),
      members: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 30 }), (anchors) => {
        const markers = placeMarkers(anchors, room);
        for (const [i, marker] of markers.entries()) {
          expect(marker.reach).toBeGreaterThanOrEqual(marker.r);
          for (const other of markers.slice(i + 1))
            expect(apart(marker, other)).toBeGreaterThanOrEqual(marker.reach + other.reach - 3);
        }
        expect(placeMarkers(anchors, room)).toEqual(markers);
      }),
      { numRuns: 50 },
    );
  });
});
