import { expect, test } from "vitest";
import { timesIn } from "../../scripts/bench/measure-profile.ts";
import { drawProfile } from "../../scripts/bench/profile-table.ts";

const frame = (functionName: string, url: string, lineNumber = 0) => ({ functionName, url, lineNumber });

test("a profile tells the time of each function of ours, of each package, and of Node; waiting is none", () => {
  const nodes = [
    frame("draw", "file:///site/layouts/a.tsx", 4),
    frame("", "file:///site/scripts/b.ts"),
    frame("render", "file:///site/node_modules/preact/dist/x.mjs"),
    frame("parse", "file:///site/node_modules/@11ty/eleventy/src/x.js"),
    frame("open", ""),
    frame("(garbage collector)", ""),
    frame("(idle)", ""),
    frame("write", "node:fs"),
  ].map((callFrame, id) => ({ id, callFrame }));
  const profile = {
    nodes,
    samples: [0, 1, 2, 3, 4, 5, 6, 7, 0],
    timeDeltas: [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 500],
  };
  expect(Object.fromEntries(timesIn(profile, "/site"))).toEqual({
    "draw layouts/a.tsx:5": 1.5,
    "(anonymous) scripts/b.ts:1": 2,
    preact: 3,
    "@11ty/eleventy": 4,
    node: 13,
    "(garbage collector)": 6,
  });
});

test("the table has what takes most first, and names functions of ours that grow faster than the posts", () => {
  const least = {
    posts: 100,
    times: new Map([
      ["linear a.ts:1", 100],
      ["square a.ts:2", 100],
      ["preact", 10],
    ]),
  };
  const most = {
    posts: 1000,
    times: new Map([
      ["linear a.ts:1", 1000],
      ["square a.ts:2", 9000],
      ["preact", 900],
    ]),
  };
  const table = drawProfile([least, most]);
  expect(table.slice(1, 4).map((line) => line.trim().replace(/ +/g, " "))).toEqual([
    "9.00 s 82.6 % × 9.00 square a.ts:2",
    "1.00 s 9.2 % × 1.00 linear a.ts:1",
    "0.90 s 8.3 % × 9.00 preact",
  ]);
  expect(table.at(-1)).toBe("MISSED faster than the posts from 100 to 1,000 grow: square a.ts:2");
  most.times.set("square a.ts:2", 1000);
  expect(drawProfile([least, most]).at(-1)).toBe(
    "kept   no function of ours grows faster than the posts from 100 to 1,000",
  );
  expect(drawProfile([most])).toHaveLength(4);
});
