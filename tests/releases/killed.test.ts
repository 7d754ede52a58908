import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { rollBack } from "../../scripts/releases/roll-back.ts";
import { temporaryFolder } from "../fixtures/content.ts";
import { filesIn, writeTree } from "../output/tree.ts";
import { publishFiles, siteOf } from "./small-site.ts";

/** How many more changes the disk takes; then the process is as good as killed: none of its changes is made any more. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const spend = (): void => {
    power.left -= 1;
    if (power.left < 0) throw new Error("killed");
  };
  const ending =
    <Args extends unknown[], Result>(change: (...args: Args) => Result) =>
    (...args: Args): Result => {
      spend();
      return change(...args);
    };
  return {
    ...fs,
    linkSync: ending(fs.linkSync),
    mkdirSync: ending(fs.mkdirSync),
    openSync: ending(fs.openSync),
    renameSync: ending(fs.renameSync),
    rmSync: ending(fs.rmSync),
    symlinkSync: ending(fs.symlinkSync),
    writeFileSync: ending(fs.writeFileSync),
  };
});

const work = { root: "" };
beforeEach(() => {
  power.left = Number.POSITIVE_INFINITY;
  const folder = realpathSync(temporaryFolder());
  writeTree(folder, { "content/site.yaml": "" });
  work.root = join(folder, "www");
});

/** Kills `change` after so many changes of the disk; tells whether it had ended before. */
async function killAfter(changes: number, change: () => Promise<unknown>): Promise<boolean> {
  power.left = changes;
  try {
    await change();
    return true;
  } catch {
    return false;
  } finally {
    power.left = Number.POSITIVE_INFINITY;
    // The lock names this process, which goes on: that of a killed one would be found dead.
    for (const lock of [".publish.lock", ".publish.lock.takeover"])
      rmSync(join(work.root, lock), { force: true });
  }
}

/** The version that is shown, after making sure that all of its files are there. */
function shownVersion(): string {
  const current = join(work.root, "current/");
  const version = readFileSync(join(current, "feed.xml"), "utf8");
  for (const [path, text] of Object.entries(siteOf(version)))
    expect(readFileSync(join(current, path), "utf8"), `${version}: ${path}`).toBe(text);
  return version;
}

describe("a process that is killed after any of its changes of the disk leaves one whole site or the other", () => {
  // Seen red: with the link set before the release was moved into its place.
  test("while it publishes; and the next one publishes as if nothing had been", async () => {
    const seen = new Set<string>();
    let ended = false;
    for (let changes = 0; !ended; changes += 1) {
      rmSync(work.root, { recursive: true, force: true });
      for (const [i, version] of ["one", "two", "three"].entries())
        await publishFiles(work.root, siteOf(version), i);
      ended = await killAfter(changes, () => publishFiles(work.root, siteOf("four"), 4));
      seen.add(shownVersion());
      const { name } = await publishFiles(work.root, siteOf("four"), 5);
      expect(shownVersion(), `killed after ${changes} changes`).toBe("four");
      expect(filesIn(join(work.root, "releases", name))).toContain(Object.keys(siteOf("three"))[1]);
      await rollBack(work.root);
      expect(shownVersion(), `killed after ${changes} changes, then rolled back`).toBe("three");
    }
    expect([...seen]).toEqual(["three", "four"]);
  });

  test("while it goes back", async () => {
    const seen = new Set<string>();
    let ended = false;
    for (let changes = 0; !ended; changes += 1) {
      rmSync(work.root, { recursive: true, force: true });
      for (const [i, version] of ["one", "two"].entries()) await publishFiles(work.root, siteOf(version), i);
      ended = await killAfter(changes, () => rollBack(work.root));
      seen.add(shownVersion());
      await publishFiles(work.root, siteOf("three"), 5);
      expect(shownVersion()).toBe("three");
    }
    expect([...seen]).toEqual(["two", "one"]);
  });
});
