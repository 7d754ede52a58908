import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { StopError } from "../../scripts/command/usage-error.ts";
import { takeLock } from "../../scripts/output/lock.ts";
import { temporaryFolder } from "../fixtures/content.ts";

let lock = "";
beforeEach(() => {
  lock = join(temporaryFolder(), ".site.lock");
});

/** The number of a process that has ended. */
const ended = String(spawnSync(process.execPath, ["-e", ""]).pid);

function expectHeld(sentence: RegExp): void {
  const before = readFileSync(lock, "utf8");
  let thrown: unknown;
  try {
    takeLock(lock);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(StopError);
  expect(thrown).toMatchObject({ exitCode: 75, message: expect.stringMatching(sentence) });
  expect(readFileSync(lock, "utf8")).toBe(before);
}

test("a lock names the process that holds it, and is gone when it is released", () => {
  const release = takeLock(lock);
  expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
  release();
  expect(existsSync(lock)).toBe(false);
  release();
});

test("a lock of a running process is held: exit code 75, and a sentence that says what to do", () => {
  writeFileSync(lock, String(process.ppid));
  expectHeld(
    new RegExp(
      `^Another build \\(process ${process.ppid}\\) is writing here\\. Wait for it, then build again; if there is none, delete .*\\.site\\.lock\\.$`,
    ),
  );
});

test("a lock of a process that has ended is taken over", () => {
  writeFileSync(lock, ended);
  takeLock(lock);
  expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
});

test("a lock with our own number is of an earlier process: containers give the same numbers again", () => {
  writeFileSync(lock, String(process.pid));
  expect(() => takeLock(lock)).not.toThrow();
});

test.each(["", "nonsense", "-1", "0", "1.5"])("a lock that says %j is taken over when it is old", (text) => {
  writeFileSync(lock, text);
  utimesSync(lock, 0, 0);
  takeLock(lock);
  expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
});

test("a lock that says nothing yet is held: its build is just writing its number", () => {
  writeFileSync(lock, "");
  expectHeld(/^Another build \(process unknown\) is writing here\./);
});

test("releasing does not remove the lock of another process", () => {
  const release = takeLock(lock);
  rmSync(lock);
  writeFileSync(lock, ended);
  release();
  expect(readFileSync(lock, "utf8")).toBe(ended);
});
