import { describe, expect, test } from "vitest";
import { filesOf, pictureSource, widthsOf } from "../../scripts/media/pictures.ts";

const picture = {
  file: "news/Nurses at work.jpg",
  width: 3000,
  height: 2000,
  hash: "a".repeat(64),
  isDrawing: false,
  isTransparent: false,
};

test.each([
  [3000, [400, 800, 1200]],
  [1200, [400, 800, 1200]],
  [1000, [400, 800, 1000]],
  [800, [400, 800]],
  [400, [400]],
  [1, [1]],
])("a picture of %i pixels is made in %j, never wider than it is", (width, widths) => {
  expect(widthsOf({ ...picture, width })).toEqual(widths);
});

describe("what a browser is offered", () => {
  test("AVIF, WebP, and JPEG for all others, each in every width", () => {
    const { sources, src, srcset, width, height } = pictureSource(picture);
    expect(sources.map(({ type }) => type)).toEqual(["image/avif", "image/webp"]);
    expect(src).toMatch(/^\/media\/nurses-at-work-[0-9a-f]{10}-1200\.jpg$/);
    for (const set of [srcset, ...sources.map((source) => source.srcset)])
      expect(set.split(", ").map((candidate) => candidate.split(" ")[1])).toEqual(["400w", "800w", "1200w"]);
    expect([width, height]).toEqual([1200, 800]);
  });

  test("PNG instead of JPEG where something may be seen behind it", () => {
    expect(pictureSource({ ...picture, isTransparent: true }).src).toMatch(/-1200\.png$/);
  });

  test("has at least one pixel of height", () => {
    expect(pictureSource({ ...picture, width: 40_000, height: 1 }).height).toBe(1);
  });
});

test("the address changes with the picture, so that it can be kept for ever", () => {
  const addresses = (hash: string) => filesOf({ ...picture, hash }).map(({ address }) => address);
  expect(addresses(picture.hash)).toEqual(addresses(picture.hash));
  expect(addresses("b".repeat(64))).not.toContain(addresses(picture.hash)[0]);
});

test("every file has a key of its own", () => {
  const keys = filesOf(picture).map(({ key }) => key);
  expect(new Set(keys).size).toBe(9);
});
