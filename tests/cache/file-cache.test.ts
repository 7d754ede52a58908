import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openFileCache } from "../../scripts/cache/file-cache.ts";

const bytes = new TextEncoder().encode("what was made");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cache-"));
});

/** The only file in the cache. */
function keptFile(): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`${files.length} files are kept`);
  return join(file.parentPath, file.name);
}

describe("the file cache", () => {
  test("gives back what was kept, also to the next build", () => {
    openFileCache(folder).write("a", bytes);
    expect(Buffer.from(openFileCache(folder).read("a") ?? []).toString()).toBe("what was made");
  });

  test("joins what comes in pieces", () => {
    openFileCache(folder).write("a", bytes.subarray(0, 4), new Uint8Array(), bytes.subarray(4));
    expect(Buffer.from(openFileCache(folder).read("a") ?? []).toString()).toBe("what was made");
  });

  test("knows nothing of what was never kept, of another key, and of a folder that is not there", () => {
    openFileCache(folder).write("a", bytes);
    expect(openFileCache(folder).read("b")).toBeUndefined();
    expect(openFileCache(join(folder, "none")).read("a")).toBeUndefined();
  });

  test.each([
    ["shortened", (file: string) => truncateSync(file, 40)],
    ["emptied", (file: string) => truncateSync(file, 0)],
    [
      "changed in one byte",
      (file: string) =>
        writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, -1), Buffer.from("!")])),
    ],
  ])("takes nothing from a file that was %s, and removes it", (_how, damage) => {
    const cache = openFileCache(folder);
    cache.write("a", bytes);
    damage(keptFile());
    expect(cache.read("a")).toBeUndefined();
    expect(keptFile).toThrow("0 files are kept");
  });

  test("takes nothing from a file that belongs to another key", () => {
    const cache = openFileCache(folder);
    cache.write("a", bytes);
    const file = readFileSync(keptFile());
    rmSync(keptFile());
    cache.write("b", new Uint8Array());
    writeFileSync(keptFile(), file);
    expect(cache.read("b")).toBeUndefined();
  });

  test("that cannot be written to stops nobody", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const cache = openFileCache(file);
    expect(() => cache.write("a", bytes)).not.toThrow();
    expect(cache.read("a")).toBeUndefined();
  });
});
