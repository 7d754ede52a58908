import { join } from "node:path";
import { expect, test } from "vitest";
import { workFolder } from "../output/tree.ts";
import { swapUnderReads } from "../releases/swap-under-reads.ts";
import { reach } from "./figure.ts";

const work = workFolder();

// Seen red: see tests/releases/swap.test.ts.
test("reads during swaps of the link", async (context) => {
  const { swaps, reads, failures, mixed, firstError } = await swapUnderReads(join(work, "root"), {
    swaps: 10_000,
    reads: 100_000,
  });
  reach(context, `${reads} reads during ${swaps} swaps: ${failures} failed ${firstError}, ${mixed} mixed`);
  expect([failures, mixed]).toEqual([0, 0]);
});
