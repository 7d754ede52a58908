import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CircleSymbol } from "../../layouts/components/CircleSymbol.tsx";
import { Cover } from "../../layouts/components/Cover.tsx";
import { drawCover } from "../../scripts/covers/covers.ts";
import { symbolCircles } from "../../scripts/share/symbol.ts";
import { draw } from "./draw.ts";

test("a cover is an SVG of at most 700 bytes, hidden from those who listen, without ids and styles", () => {
  for (let i = 0; i < 500; i++) {
    const { html } = draw(<Cover cover={drawCover({ subject: i, seed: `post ${i}` })} />);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(700);
    expect(html).toMatch(/^<svg class="cover palette-[1-7]" viewBox="0 0 960 640" aria-hidden="true">/);
    expect(html).not.toMatch(/ (id|style|fill)=/);
  }
});

test("a cover has each of its circles, in an element for each tone", () => {
  const cover = drawCover({ subject: 1, seed: "a post" });
  const { html } = draw(<Cover cover={cover} />);
  const tones = [...html.matchAll(/<path class="tone-(\d)" d="([^"]*)"/g)].map(([, tone, path = ""]) => ({
    tone: Number(tone),
    circles: [...path.matchAll(/M(-?\d+) (-?\d+)a(\d+) \d+ 0 1 0 \d+ 0a\d+ \d+ 0 1 0-\d+ 0z/g)].map(
      ([, left, y, r]) => ({ x: Number(left) + Number(r), y: Number(y), r: Number(r), tone: Number(tone) }),
    ),
  }));
  expect(new Set(tones.map(({ tone }) => tone)).size).toBe(tones.length);
  const byPlace = (a: { x: number }, b: { x: number }) => a.x - b.x;
  expect(tones.flatMap(({ circles }) => circles).sort(byPlace)).toEqual([...cover.circles].sort(byPlace));
});

test("the symbol of the header is the one on share pictures: five circles that touch", () => {
  expect(circlesIn(draw(<CircleSymbol />).html)).toEqual(symbolCircles.map(({ x, y, r }) => [x, y, r]));
});

test.each([
  ["the header", symbolCircles.map(({ x, y, r }) => [x, y, r])],
  ["the icon", iconCircles("symbol")],
  ["the icon for phones", iconCircles("symbol-square")],
])("in %s each circle touches the next", (_name, circles) => {
  expect(circles).toHaveLength(5);
  const line = [...circles].sort(([a = 0], [b = 0]) => a - b);
  for (const [i, [x = 0, y = 0, r = 0]] of line.slice(1).entries()) {
    const [lastX = 0, lastY = 0, lastR = 0] = line[i] ?? [];
    expect(Math.hypot(x - lastX, y - lastY)).toBeCloseTo(r + lastR, 1);
  }
});

function iconCircles(name: string): number[][] {
  return circlesIn(readFileSync(`assets/icons/${name}.svg`, "utf8"));
}

function circlesIn(svg: string): number[][] {
  return [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map((found) =>
    found.slice(1).map(Number),
  );
}
