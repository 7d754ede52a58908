import { describe, expect, test } from "vitest";
import { explain } from "../../scripts/command/explain.ts";
import { problemCodes } from "../../scripts/model/problem.ts";
import { explanations } from "../../scripts/reader/explanations.ts";
import { runCommand } from "../command/run-command.ts";

test("every code is explained, and nothing else", () => {
  expect(Object.keys(explanations).sort()).toEqual(Object.keys(problemCodes).sort());
});

test.each(Object.entries(explanations))("%s has a cause, an example and a remedy", (code, told) => {
  expect(told.cause).toMatch(/^\p{Lu}.+\.$/su);
  expect(told.remedy).toMatch(/^\p{Lu}.+[\p{L}\d)"./\]-]$/su);
  expect(told.example).not.toBe("");
  const text = explain(code);
  for (const words of [code, told.cause, told.example, told.remedy]) expect(text).toContain(words);
  expect(text).toMatch(/^\S+ \((error|warning)\)\n {2}\S/);
  expect(text).not.toMatch(/: undefined|\bnull\b|zod/i);
});

describe("npm run check -- --explain", () => {
  test("prints the explanation and ends with 0, without reading any content", async () => {
    const ended = await runCommand("check", ["--explain", "text-changed", "--content", "nowhere"]);
    expect(ended).toEqual({ code: 0, out: `${explain("text-changed")}\n`, err: "" });
  });

  test.each<[string, string]>([
    ["text-change", 'There is no problem "text-change". Did you mean "text-changed"?'],
    ["constructor", 'There is no problem "constructor".'],
    ["zzz", `The codes are ${Object.keys(explanations).join(", ")}.`],
  ])("%s, which is none, ends with 2 and a sentence", async (code, sentence) => {
    const ended = await runCommand("check", ["--explain", code]);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toContain(sentence);
  });
});
