import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { takeLock } from "../../scripts/output/lock.ts";
import { temporaryFolder } from "../fixtures/content.ts";

/** What another process does just before ours makes or removes a file. */
const between = vi.hoisted(() => ({
  making: (_path: string): void => {},
  removing: (_path: string): void => {},
}));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    openSync: (path: string, flags: string) => {
      between.making(path);
      return fs.openSync(path, flags);
    },
    rmSync: (path: string, options: { force: boolean }) => {
      between.removing(path);
      fs.rmSync(path, options);
    },
  };
});

let lock = "";
/** The number of a process that has ended. */
const ended = String(spawnSync(process.execPath, ["-e", ""]).pid);

beforeEach(() => {
  between.making = () => {};
  between.removing = () => {};
  lock = join(temporaryFolder(), ".site.lock");
  writeFileSync(lock, ended);
});

/** Another process that tries to take the lock: says "taken", or with which code it was refused. */
function rival(): string {
  const code = `
    import { takeLock } from ${JSON.stringify(resolve("scripts/output/lock.ts"))};
    try { takeLock(${JSON.stringify(lock)}); console.log("taken"); } catch (error) { console.log(error.exitCode); }`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  }).stdout.trim();
}

// Seen red: without the second lock, the rival took the lock too, and ours removed it.
test("while a process removes a dead lock, another one that finds it dead too is told that it is held", () => {
  const said: string[] = [];
  between.removing = (path) => {
    between.removing = () => {};
    if (path === lock) said.push(rival());
  };
  const release = takeLock(lock);
  expect(said).toEqual(["75"]);
  expect(readFileSync(lock, "utf8")).toMatch(new RegExp(`^${process.pid}\\b`));
  release();
  expect(existsSync(lock)).toBe(false);
});

// Seen red: without looking again under the second lock, the lock of the other process was removed.
test("a lock that was dead and has been taken over by another process in the meantime is held", () => {
  between.making = (path) => {
    if (!path.endsWith(".takeover")) return;
    between.making = () => {};
    rmSync(lock);
    writeFileSync(lock, String(process.ppid));
  };
  expect(() => takeLock(lock)).toThrow(/^Another build \(process \d+\) is writing here\./);
  expect(readFileSync(lock, "utf8")).toBe(String(process.ppid));
  expect(existsSync(`${lock}.takeover`)).toBe(false);
});

// Seen red: with the lock removed without looking again, ours removed that of the other process and took it.
test("a dead lock that is gone in the meantime, and made anew by another process, is held", () => {
  let isMade = false;
  const make = (path: string): void => {
    if (path !== lock || !existsSync(`${lock}.takeover`) || isMade) return;
    isMade = true;
    writeFileSync(lock, String(process.ppid));
  };
  between.removing = make;
  between.making = (path) => {
    if (path.endsWith(".takeover")) rmSync(lock);
    make(path);
  };
  expect(() => takeLock(lock)).toThrow(/^Another build/);
  expect(readFileSync(lock, "utf8")).toBe(String(process.ppid));
});
