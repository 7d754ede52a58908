import { expect, test } from "vitest";
import { entryText, load, pixel, placesOf } from "./fixtures/content.ts";

/** Ways in which one file of a thousand is wrong: its text, and where that is told. */
const mistakes: readonly [text: string, place: string][] = [
  [entryText({ title: "A", topics: "[migratio]" }), "3:10 unknown-reference"],
  [entryText({ title: "A", kind: "blogg" }), "3:7 unknown-value"],
  [entryText({ titel: "A", title: "A" }), "2:1 unknown-field"],
  [entryText({ title: "A: b" }), "2:8 yaml-syntax"],
  [entryText({ title: "A", publish_at: "2021-02-30" }), "3:13 invalid-date"],
  [entryText({ title: "A" }, "One.\n\n[gone](gone.md)\n"), "6:1 broken-link"],
  [entryText({ title: "A" }, "![](dot.png)\n"), "4:1 missing-alt"],
  [entryText({ title: "A" }, "Ask ada@example.org\n"), "4:5 personal-data"],
  [entryText({ title: "A" }, "There are :figure[nothing].\n"), "4:11 unknown-figure"],
  [`\n${entryText({ title: "A" })}`, "1:1 front-matter-missing"],
];

test("fifty mistakes in fifty of a thousand files are all told in one run, each with its line", async () => {
  const texts = Array.from({ length: 1000 }, (_, i) => {
    const [text, place] =
      i % 20 === 7 ? (mistakes[Math.floor(i / 20) % mistakes.length] ?? ["", ""]) : ["", ""];
    const file = `news/2021-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}-post-${i}.md`;
    const sound = entryText({ title: `Post ${i}`, topics: "[migration]" }, `Text of post ${i}.\n`);
    return { file, text: text === "" ? sound : text, place };
  });
  const { problems, entries } = await load({
    "topics/migration.md": entryText({ title: "Migration" }),
    "news/dot.png": pixel,
    ...Object.fromEntries(texts.map(({ file, text }) => [file, text])),
  });
  const expected = texts.filter(({ place }) => place !== "").map(({ file, place }) => `${file}:${place}`);
  expect(expected).toHaveLength(50);
  expect(placesOf(problems).sort()).toEqual(expected.sort());
  expect(entries).toBeGreaterThan(950);
});
