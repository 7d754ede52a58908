import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { nodeFlags } from "../../scripts/command/node-flags.ts";
import { test as siteTest } from "./site.ts";

/** A test on a site of its own, built from these files at the moment `now`, instead of the real one. */
export function testOf(files: Readonly<Record<string, string | Uint8Array>>, now = "2026-01-01") {
  return siteTest.extend<object, { folder: string }>({
    folder: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it depends on from this pattern
      async ({}, use) => {
        const root = mkdtempSync(join(tmpdir(), "own-site-"));
        for (const [file, text] of Object.entries(files)) {
          mkdirSync(dirname(join(root, "content", file)), { recursive: true });
          writeFileSync(join(root, "content", file), text);
        }
        const words = [...nodeFlags, "scripts/build.ts", "--content", join(root, "content"), "--now", now];
        const built = spawnSync(
          resolve("node_modules/.bin/node"),
          [...words, "--output", join(root, "site")],
          { encoding: "utf8" },
        );
        if (built.status !== 0) throw new Error(built.stdout + built.stderr);
        await use(join(root, "site"));
        rmSync(root, { recursive: true, force: true });
      },
      { scope: "worker" },
    ],
  });
}
