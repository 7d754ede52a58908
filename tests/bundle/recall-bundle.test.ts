import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import { expect, test } from "vitest";
import { recallBundle } from "../../scripts/bundle/recall-bundle.ts";
import { openFileCache } from "../../scripts/cache/file-cache.ts";
import { openVersionCache } from "../../scripts/cache/version-cache.ts";
import { temporaryFolder } from "../fixtures/content.ts";

const bytesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(join(folder, "assets"))
      .sort()
      .map((name) => [name, readFileSync(join(folder, "assets", name), "base64")]),
  );

/** Writes over what a cache holds. */
function damage(cache: string): void {
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), "damaged");
}

// Seen red: with one version for all, the bundle of other code was given.
test("a bundle is that of its version of the code, and is made anew where there is none or it is damaged", async () => {
  const cache = temporaryFolder();
  const [first, taken, other, damaged] = [1, 2, 3, 4].map(() => temporaryFolder());
  const made = await recallBundle(first ?? "", "one", cache);
  const old = { bundle: made, files: new Map([["/assets/old.js", Buffer.from("old")]]) };
  openVersionCache(openFileCache(cache), "one").write("bundle", serialize(old));
  expect(await recallBundle(taken ?? "", "one", cache)).toEqual(made);
  expect([...bytesIn(taken ?? "").keys()]).toEqual(["old.js"]);
  expect(await recallBundle(other ?? "", "two", cache)).toEqual(made);
  expect(bytesIn(other ?? "")).toEqual(bytesIn(first ?? ""));
  damage(cache);
  expect(await recallBundle(damaged ?? "", "two", cache)).toEqual(made);
  expect(bytesIn(damaged ?? "")).toEqual(bytesIn(first ?? ""));
});
