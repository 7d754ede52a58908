import sharp from "sharp";
import { expect, test } from "vitest";
import { loadTypeface } from "../../scripts/share/typeface.ts";
import { drawWordmark } from "../../scripts/share/wordmark.ts";

const draw = async (name: string): Promise<string> => drawWordmark(name, (await loadTypeface()).bold);
const sizeOf = async (drawing: string) => sharp(Buffer.from(drawing)).metadata();

test("the wordmark is one drawing of symbol and name, without text, font or address", async () => {
  const drawing = await draw("Health Workers For All Coalition");
  expect(drawing.match(/<circle /g)).toHaveLength(5);
  expect(drawing).not.toMatch(/<text|font|href|url\(/);
  const { format, width = 0, height } = await sizeOf(drawing);
  expect([format, height]).toEqual(["svg", 64]);
  expect(width).toBeGreaterThan(250);
});

test("it is as wide as the name is long, and the same every time", async () => {
  const [short, long] = await Promise.all([draw("River"), draw("Nurses and Midwives of the Long River")]);
  expect((await sizeOf(short)).width ?? 0).toBeLessThan((await sizeOf(long)).width ?? 0);
  expect(await draw("River")).toBe(short);
});

test("a hostile name and a name in another script still give a drawing", async () => {
  for (const name of ['</svg><script>alert("1")</script> & more', "صحة للجميع", "👩‍⚕️"]) {
    const drawing = await draw(name);
    expect(drawing).not.toContain("<script");
    expect((await sizeOf(drawing)).format).toBe("svg");
  }
});
