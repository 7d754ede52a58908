import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { StopError } from "../../scripts/command/usage-error.ts";
import { takeLock } from "../../scripts/output/lock.ts";
import { startOf } from "../../scripts/output/running-process.ts";
import { temporaryFolder } from "../fixtures/content.ts";

let lock = "";
beforeEach(() => {
  lock = join(temporaryFolder(), ".site.lock");
});

/** Our number and, on Linux, when we were started. */
const ours = new RegExp(`^${process.pid}( \\d+)?$`);

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
  expect(readFileSync(lock, "utf8")).toMatch(ours);
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
  expect(readFileSync(lock, "utf8")).toMatch(ours);
});

test("a lock with our own number is of an earlier process: containers give the same numbers again", () => {
  writeFileSync(lock, String(process.pid));
  expect(() => takeLock(lock)).not.toThrow();
});

test.each(["", "nonsense", "-1", "0", "1.5"])("a lock that says %j is taken over when it is old", (text) => {
  writeFileSync(lock, text);
  utimesSync(lock, 0, 0);
  takeLock(lock);
  expect(readFileSync(lock, "utf8")).toMatch(ours);
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

test("a dead process that was taking over a lock does not keep it", () => {
  writeFileSync(lock, ended);
  writeFileSync(`${lock}.takeover`, ended);
  takeLock(lock);
  expect(readFileSync(lock, "utf8")).toMatch(ours);
  expect(existsSync(`${lock}.takeover`)).toBe(false);
});

test("a lock that another process is taking over is held, and the sentence names the lock itself", () => {
  writeFileSync(lock, ended);
  writeFileSync(`${lock}.takeover`, String(process.ppid));
  expectHeld(/ delete .*\.site\.lock\.$/);
});

const stateOf = (pid: string | number | undefined): string => readFileSync(`/proc/${pid}/stat`, "utf8");

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((soon) => setTimeout(soon, 5));
}

describe.skipIf(startOf(process.pid) === undefined)(
  "where the system tells when processes were started",
  () => {
    // Seen red: without the start in the lock, the number alone was looked at and the lock was held for ever.
    test("a lock whose number was given to another process since is taken over", () => {
      writeFileSync(lock, `${process.ppid} 1`);
      takeLock(lock);
      expect(readFileSync(lock, "utf8")).toMatch(ours);
    });

    test("a lock of the same process is held by it", () => {
      takeLock(lock);
      expectHeld(new RegExp(`^Another build \\(process ${process.pid}\\)`));
    });

    // Seen red: without the state of the process, a killed build whose parent does not ask for it held its lock.
    test("a process that was killed and not yet buried holds nothing", async () => {
      const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"]);
      try {
        const pid = await new Promise<string>((done) =>
          parent.stdout.once("data", (text) => done(String(text).trim())),
        );
        // The shell would bury it; what the shell becomes does not.
        await until(() => stateOf(parent.pid).includes("(sleep)"));
        process.kill(Number(pid), "SIGKILL");
        await until(() => stateOf(pid).includes(") Z "));
        writeFileSync(lock, pid);
        takeLock(lock);
        expect(readFileSync(lock, "utf8")).toMatch(ours);
      } finally {
        parent.kill();
      }
    });
  },
);

test("a lock without a word whose time is to come, after a clock was set back, is taken over", () => {
  writeFileSync(lock, "");
  utimesSync(lock, 4e9, 4e9);
  takeLock(lock);
  expect(readFileSync(lock, "utf8")).toMatch(ours);
});
