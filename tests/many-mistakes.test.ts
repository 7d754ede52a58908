import { expect, test } from "vitest";
import { load, placesOf } from "./fixtures/content.ts";
import { manyMistakes } from "./fixtures/many-mistakes.ts";

test("fifty mistakes in fifty of a thousand files are all told in one run, each with its line", async () => {
  const { files, places } = manyMistakes(1000, 20);
  const { problems, entries } = await load(files);
  expect(places).toHaveLength(50);
  expect(placesOf(problems).sort()).toEqual(places.sort());
  expect(entries).toBeGreaterThan(950);
});
