import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { cutFont } from "../../scripts/typeface/cut-font.ts";

const font = readFileSync(
  "node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
);

test("a font is cut as subset-font cuts it, several at a time", async () => {
  const cuts = await Promise.all(
    ["ab", "c"].map((letters) => cutFont(font, letters, { targetFormat: "woff2" })),
  );
  const plain = await Promise.all(
    ["ab", "c"].map((letters) => subsetFont(font, letters, { targetFormat: "woff2" })),
  );
  expect(cuts.map((cut) => Buffer.from(cut).toString("base64"))).toEqual(
    plain.map((cut) => Buffer.from(cut).toString("base64")),
  );
});

test("what is no font stops the cutter, which is told instead of waited for; the next cut has a new one", async () => {
  await expect(cutFont(Buffer.from("no font"), "a", {})).rejects.toThrow(
    "The program that cuts fonts ended too early",
  );
  expect((await cutFont(font, "a", { targetFormat: "woff2" })).length).toBeGreaterThan(500);
});
