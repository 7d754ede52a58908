import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleScript } from "../../scripts/bundle/bundle-assets.ts";

test("all scripts that a list loads at once are at most 3 KB, compressed", async () => {
  const weights = await Promise.all(
    [
      bundleScript("assets/browser/theme.ts", "iife"),
      bundleScript("assets/browser/site.ts"),
      bundleScript("assets/browser/filter.ts"),
    ].map(async (script) => brotliCompressSync(await script).length),
  );
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(3000);
});
