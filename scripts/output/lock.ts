import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { showPath } from "../command/site-options.ts";
import { StopError } from "../command/usage-error.ts";

/** The exit code when another build holds the output (sysexits.h, EX_TEMPFAIL). */
const heldByAnother = 75;

/** Time in ms in which a lock that names no process is that of a build which is just beginning. */
const beginning = 2000;

/** Takes the lock file at `path`, or throws a StopError (75) if a running build holds it. Gives what releases it. */
export function takeLock(path: string): () => void {
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return () => {
        if (holderOf(path) === process.pid) rmSync(path, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = holderOf(path);
      if (attempt === 2 || (holder === undefined ? isYoung(path) : isOther(holder)))
        throw new StopError(
          `Another build (process ${holder ?? "unknown"}) is writing here. Wait for it, then build again; if there is none, delete ${showPath(path)}.`,
          heldByAnother,
        );
      rmSync(path, { force: true });
    }
  }
  throw new StopError("The lock could not be taken. Build again.", heldByAnother);
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isYoung(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - made < beginning;
}

/** Whether a process runs that is not this one: a container gives its processes the same numbers again and again. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
