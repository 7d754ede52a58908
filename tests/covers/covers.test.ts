import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coverFrame, drawCover } from "../../scripts/covers/covers.ts";
import { palettes } from "../../scripts/covers/palettes.ts";
import { diceFor } from "../../scripts/covers/random.ts";
import type { Circle, Cover } from "../../scripts/model/views.ts";
import { entryText, loadLibrary } from "../fixtures/content.ts";

const covers: Cover[] = Array.from({ length: 2000 }, (_, i) =>
  drawCover({ subject: i, seed: `news/post-${i}/Post ${i}` }),
);

const neighbours = (circles: readonly Circle[]): [Circle, Circle][] =>
  circles.slice(1).flatMap((circle, i) => {
    const last = circles[i];
    return last === undefined ? [] : [[last, circle]];
  });

const apart = (a: Circle, b: Circle): number => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;

describe("a cover", () => {
  test("is a line of four to twelve circles that touch: whole units, neighbours less than one apart", () => {
    for (const { circles } of covers) {
      expect(circles.length).toBeGreaterThanOrEqual(4);
      expect(circles.length).toBeLessThanOrEqual(12);
      for (const { x, y, r } of circles) expect([x, y, r].every(Number.isInteger)).toBe(true);
      for (const [a, b] of neighbours(circles)) expect(Math.abs(apart(a, b))).toBeLessThan(1);
    }
  });

  test("is cut by both sides, never by the upper or lower edge", () => {
    for (const { circles } of covers) {
      const [first, last] = [circles[0], circles.at(-1)];
      expect((first?.x ?? 1) - (first?.r ?? 0)).toBeLessThanOrEqual(0);
      expect((last?.x ?? 0) + (last?.r ?? 0)).toBeGreaterThanOrEqual(coverFrame.width);
      for (const { y, r } of circles) {
        expect(y - r).toBeGreaterThanOrEqual(0);
        expect(y + r).toBeLessThanOrEqual(coverFrame.height);
      }
    }
  });

  test("has no circle on another one", () => {
    for (const { circles } of covers)
      for (const [i, a] of circles.entries())
        for (const b of circles.slice(i + 2)) expect(apart(a, b)).toBeGreaterThan(-1);
  });

  test("has neighbours of different tones, two or three in all", () => {
    for (const { circles } of covers) {
      for (const [a, b] of neighbours(circles)) expect(a.tone).not.toBe(b.tone);
      expect(new Set(circles.map(({ tone }) => tone)).size).toBeGreaterThanOrEqual(2);
    }
  });

  test("differs from the covers of all other titles", () => {
    expect(new Set(covers.map(({ circles }) => JSON.stringify(circles))).size).toBe(covers.length);
  });

  test("is the same on every machine: dice fall as they always did", () => {
    const dice = diceFor("news/a/A");
    expect([dice(), dice(), dice()]).toEqual([0.6207358713727444, 0.9757492071948946, 0.1078204270452261]);
  });
});

describe("the cover of an entry", () => {
  const site = {
    "topics/work.md": entryText({ title: "Work", order: "1" }),
    "topics/care.md": entryText({ title: "Care", order: "2" }),
    "news/2021-01-01-a.md": entryText({ title: "A", topics: "[care, work]" }, "One text.\n"),
    "news/2021-01-02-b.md": entryText({ title: "B", topics: "[care]" }),
    "news/2021-01-03-c.md": entryText({ title: "C", topics: "[work]" }),
    "news/2021-01-04-d.md": entryText({ title: "D" }),
  };
  const coversOf = async (files: Record<string, string>) => {
    const library = await loadLibrary(files);
    return new Map(library.all("news").map((post) => [post.id, library.cover(post)]));
  };

  test("has the palette of its first topic, which the topic itself has too", async () => {
    const found = await coversOf(site);
    const library = await loadLibrary(site);
    const [work, care] = library.all("topics").map((topic) => library.cover(topic).palette);
    expect(["a", "b", "c"].map((id) => found.get(id)?.palette)).toEqual([care, care, work]);
    expect(work).not.toBe(care);
  });

  test("is drawn without a topic too", async () => {
    expect((await coversOf(site)).get("d")?.circles.length).toBeGreaterThan(3);
  });

  test("stays when its text or other posts change, and changes with its title", async () => {
    const before = await coversOf(site);
    const { "news/2021-01-02-b.md": _, ...fewer } = site;
    const after = await coversOf({
      ...fewer,
      "news/2021-01-01-a.md": entryText({ title: "A", topics: "[care]" }, "Another text.\n"),
      "news/2021-01-03-c.md": entryText({ title: "C!", topics: "[work]" }),
    });
    expect(after.get("a")).toEqual(before.get("a"));
    expect(after.get("c")).not.toEqual(before.get("c"));
  });
});

test("share pictures have the colours that covers have in light", () => {
  const styles = readFileSync("assets/css/cover.css", "utf8");
  const written = [...styles.matchAll(/\.palette-\d+ \{([^}]+)\}/g)].map(([, block = ""]) =>
    [...block.matchAll(/light-dark\((#\w+), #\w+\)/g)].map(([, light]) => light),
  );
  expect(written).toEqual(palettes.map(({ ground, tones }) => [ground, ...tones]));
});
