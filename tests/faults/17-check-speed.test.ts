import { join } from "node:path";
import { expect, test } from "vitest";
import { createCorpus } from "../../scripts/bench/corpus.ts";
import { writeCoalition } from "../../scripts/bench/write-coalition.ts";
import { runCommand } from "../command/run-command.ts";
import { filesIn, workFolder } from "../output/tree.ts";
import { reach, secondsSince } from "./figure.ts";

const work = workFolder();

test("the check of 1,000 files takes less than 5 s", async (context) => {
  await writeCoalition(work, createCorpus(1000, 500));
  const files = filesIn(work).length;
  const runs: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const started = performance.now();
    const { code, err } = await runCommand("check", ["--content", join(work)]);
    runs.push(Number(secondsSince(started)));
    expect(code, err).toBe(0);
  }
  reach(context, `check of ${files} files in ${Math.min(...runs)} s (the best of ${runs.join(", ")})`);
  expect(files).toBeGreaterThanOrEqual(1000);
  expect(Math.min(...runs)).toBeLessThan(5);
});
