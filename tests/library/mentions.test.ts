import { describe, expect, test } from "vitest";
import { refuseDirective } from "../../scripts/library/mentions.ts";
import type { Figure } from "../../scripts/model/figures.ts";
import { entryText, load } from "../fixtures/content.ts";

const figures = new Map<string, Figure>([
  ["shortage-2030", { label: "Shortage", value: 18, source: "WHO", earlier: [] }],
]);

describe("a directive", () => {
  test.each<[string, string]>([
    ["figure", "shortage-2030"],
    ["count", "members"],
    ["count", "steering"],
    ["count", "observers"],
    ["count", "countries"],
  ])(":%s[%s] is sound", (name, argument) => {
    expect(refuseDirective({ name, argument }, figures)).toBeUndefined();
  });

  test.each<[string, string, string, string]>([
    ["figure", "shortage-203", "unknown-figure", 'Did you mean "shortage-2030"?'],
    ["figure", "zzz", "unknown-figure", "Add it there, or write one of its ids."],
    ["count", "member", "unknown-directive", 'Did you mean "members"?'],
    ["count", "regions", "unknown-directive", "It can be members, steering, observers, countries."],
    ["figur", "x", "unknown-directive", 'Did you mean "figure"?'],
    ["video", "x", "unknown-directive", "Write :figure[id] or :count[members]."],
  ])(":%s[%s] is told with what to type", (name, argument, code, hint) => {
    expect(refuseDirective({ name, argument }, figures)).toMatchObject({ code, hint });
  });
});

test.each([
  "At 9:30 [a link](https://example.org/) and 1:count[members]",
  "`:figure[x]` is how it is written",
  "a ratio a:b[c]",
  "time: [a](https://example.org/)",
])("%j has no directive", async (body) => {
  const { problems } = await load({ "news/2021-01-01-a.md": entryText({ title: "A" }, body) });
  expect(problems).toEqual([]);
});
