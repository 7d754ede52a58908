import { describe, expect, test } from "vitest";
import { centreOf } from "../../scripts/map/centre.ts";
import type { Point } from "../../scripts/map/lines.ts";

const area = (...points: Point[]) => ({ points, isClosed: true });
const square = (x: number, y: number, size: number) =>
  area([x, y], [x + size, y], [x + size, y + size], [x, y + size]);

describe("the place of a marker", () => {
  test("is the middle of a square", () => {
    expect(centreOf([square(10, 20, 4)])).toEqual([12, 22]);
  });

  test("is on the largest part, whatever the order", () => {
    expect(centreOf([square(0, 0, 1), square(10, 10, 4), square(50, 0, 2)])).toEqual([12, 12]);
  });

  test("is inside a crescent, whose centre of gravity is not", () => {
    const crescent = area([0, 0], [10, 0], [10, 2], [2, 2], [2, 8], [10, 8], [10, 10], [0, 10]);
    expect(centreOf([crescent])).toEqual([1, 5]);
  });

  test("is on the widest of several stretches", () => {
    const fork = area([0, 0], [4, 0], [4, 8], [10, 8], [10, 0], [11, 0], [11, 10], [0, 10]);
    const [x] = centreOf([fork]) ?? [];
    expect(x).toBe(2);
  });

  test("is nowhere for a country without an outline", () => {
    expect(centreOf([])).toBeUndefined();
  });
});
