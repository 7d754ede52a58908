import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/content.ts";
import { swapUnderReads } from "./swap-under-reads.ts";

test("whoever reads while sites are swapped finds one of the two, whole, every time", async () => {
  const outcome = await swapUnderReads(temporaryFolder(), { swaps: 500, reads: 2000 });
  expect(outcome).toMatchObject({ failures: 0, mixed: 0, firstError: "" });
  expect(outcome.swaps).toBeGreaterThanOrEqual(500);
  expect(outcome.reads).toBeGreaterThanOrEqual(2000);
});

// Seen red: this is how it looks when the link is removed and made anew.
test("and these readers would notice an instant without a site", async () => {
  const gap = (root: string, name: string): void => {
    rmSync(join(root, "current"), { force: true });
    symlinkSync(join("releases", name), join(root, "next"));
    renameSync(join(root, "next"), join(root, "current"));
  };
  const outcome = await swapUnderReads(temporaryFolder(), { swaps: 500, reads: 2000 }, gap);
  expect(outcome.failures).toBeGreaterThan(0);
  expect(outcome.firstError).toMatch(/^ENOENT/);
});
