import sharp from "sharp";
import { expect, test } from "vitest";
import { encodeIndexed } from "../../scripts/share/indexed-png.ts";

/** Colours of three channels with a fourth that says that nothing shines through. */
const withAlpha = (colours: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: (colours.length / 3) * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : (colours[Math.floor(i / 4) * 3 + (i % 4)] ?? 0),
  );

const decode = (png: Uint8Array) => sharp(png).raw().toBuffer({ resolveWithObject: true });

test("a picture of few colours comes back to the bit", async () => {
  const colours = [10, 86, 80, 251, 250, 246, 10, 86, 80, 244, 177, 61, 0, 0, 0, 255, 255, 255];
  const found = await decode(encodeIndexed({ data: withAlpha(colours), width: 3, height: 2 }, []));
  expect([...found.data]).toEqual(colours);
  expect(found.info).toMatchObject({ width: 3, height: 2, channels: 3 });
});

test("a colour beside a named one becomes that one", async () => {
  const data = withAlpha([11, 87, 81, 10, 86, 80]);
  const { data: found } = await decode(encodeIndexed({ data, width: 2, height: 1 }, ["#0a5650"]));
  expect([...found]).toEqual([10, 86, 80, 10, 86, 80]);
});

test("more colours than an indexed picture can have are told apart more coarsely", async () => {
  const side = 64;
  const colours = Array.from({ length: side * side * 3 }, (_, i) => (i * 7919) % 256);
  const data = withAlpha(colours);
  const { data: found } = await decode(encodeIndexed({ data, width: side, height: side }, []));
  expect(found.every((value, i) => Math.abs(value - (colours[i] ?? 0)) < 64)).toBe(true);
});
