import { describe, expect, test } from "vitest";
import { pathText } from "../../scripts/map/lines.ts";

describe("the data of a path", () => {
  test("is written in whole units, each step from the one before", () => {
    const points: [number, number][] = [
      [10.2, 20.4],
      [13.4, 19.9],
      [13, 30.6],
    ];
    expect(pathText([{ points, isClosed: false }])).toBe("M10 20l3 0 0 11");
    expect(pathText([{ points, isClosed: true }])).toBe("M10 20l3 0 0 11z");
  });

  test("parts numbers by a minus sign where there is one", () => {
    const points: [number, number][] = [
      [5, -5],
      [3, -9],
      [1, -5],
    ];
    expect(pathText([{ points, isClosed: true }])).toBe("M5-5l-2-4-2 4z");
  });

  test("leaves out steps too small to be seen, and lines of nothing else", () => {
    const points: [number, number][] = [
      [1, 1],
      [1.2, 0.8],
      [4, 1],
    ];
    expect(pathText([{ points, isClosed: false }])).toBe("M1 1l3 0");
    expect(pathText([{ points: points.slice(0, 2), isClosed: true }])).toBe("");
    expect(pathText([{ points: [], isClosed: true }])).toBe("");
  });

  test("does not wander from the place by adding up what was rounded", () => {
    const points = Array.from({ length: 101 }, (_, i): [number, number] => [i * 0.4, 0]);
    const steps = pathText([{ points, isClosed: false }])
      .replace("M0 0l", "")
      .split(" ")
      .map(Number);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(40);
  });
});
