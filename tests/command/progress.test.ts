import { describe, expect, test } from "vitest";
import { progressOn, type Screen } from "../../scripts/command/progress.ts";
import { loadSite } from "../../scripts/library/load-site.ts";
import { follow } from "../../scripts/model/progress.ts";
import { entryText, requestFor, writeContent } from "../fixtures/content.ts";

/** A screen that keeps what is written, and a clock that is set by hand. */
function watch(screen: Partial<Screen> = {}) {
  const written: string[] = [];
  const clock = { now: 5000 };
  const progress = progressOn({ write: (text) => written.push(text), ...screen }, () => clock.now);
  return { progress, written, clock };
}

const wipe = "\r\u001B[2K";

// Seen red: without the two seconds of patience.
describe("where there is no terminal", () => {
  test("work of less than two seconds says nothing", () => {
    const { progress, written, clock } = watch();
    progress.tell("reading texts", 1, 10);
    clock.now += 1999;
    progress.tell("reading texts", 10, 10);
    progress.look();
    progress.clear();
    expect(written).toEqual([]);
  });

  test("longer work says what it is at, a line every two seconds", () => {
    const { progress, written, clock } = watch();
    for (let done = 0; done <= 100; done += 1) {
      progress.tell("drawing pages", done, 100);
      clock.now += 50;
    }
    progress.clear();
    expect(written).toEqual(["… drawing pages, 40 of 100\n", "… drawing pages, 80 of 100\n"]);
  });

  test("work that has nothing to tell for a while is shown when its time has come, and once", () => {
    const { progress, written, clock } = watch();
    progress.tell("making the search index");
    for (let i = 0; i < 20; i += 1) {
      clock.now += 500;
      progress.look();
    }
    expect(written).toEqual(["… making the search index\n"]);
  });
});

describe("on a terminal", () => {
  test("work of less than two seconds leaves the screen alone", () => {
    const { progress, written, clock } = watch({ isTTY: true });
    progress.tell("reading texts", 1, 10);
    clock.now += 1999;
    progress.tell("reading texts", 10, 10);
    progress.clear();
    expect(written).toEqual([]);
  });

  test("one line is rewritten ten times a second, and taken off at the end", () => {
    const { progress, written, clock } = watch({ isTTY: true });
    clock.now += 2000;
    progress.tell("inspecting", 1, 9);
    clock.now += 99;
    progress.tell("inspecting", 2, 9);
    clock.now += 1;
    progress.tell("inspecting", 3, 9);
    progress.clear();
    expect(written).toEqual([`${wipe}… inspecting, 1 of 9`, `${wipe}… inspecting, 3 of 9`, wipe]);
  });

  test("what is longer than the screen is wide is cut, or it could not be rewritten", () => {
    const { progress, written, clock } = watch({ isTTY: true, columns: 12 });
    clock.now += 2000;
    progress.tell("inspecting", 1, 9);
    expect(written).toEqual([`${wipe}… inspectin`]);
  });

  test("one that does not know its width is taken to have 80 columns", () => {
    const { progress, written, clock } = watch({ isTTY: true, columns: 0 });
    clock.now += 2000;
    progress.tell("inspecting", 1, 9);
    expect(written).toEqual([`${wipe}… inspecting, 1 of 9`]);
  });
});

test("what follows a list says which item it is at before it gives it", () => {
  const told: unknown[] = [];
  const items = follow(["a", "b"], "reading", (...step) => told.push(step));
  for (const item of items) told.push(item);
  expect(told).toEqual([["reading", 0, 2], "a", ["reading", 1, 2], "b"]);
});

test("a site that is read says how many of its texts are read and checked", async () => {
  const told: string[] = [];
  const post = entryText({ title: "A post", date: "2024-01-01" });
  const content = writeContent({ "news/a.md": post, "news/b.md": post });
  await loadSite(requestFor(content), (stage, done, total) => told.push(`${stage} ${done}/${total}`));
  expect(told).toEqual([
    "reading texts 0/2",
    "reading texts 1/2",
    "checking texts 0/2",
    "checking texts 1/2",
  ]);
});
