import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { StopError } from "../command/usage-error.ts";

/** The exit code when another build holds the output (sysexits.h, EX_TEMPFAIL). */
const heldByAnother = 75;

/** Takes the lock file at `path`, or throws a StopError (75) if a running build holds it. Gives what releases it. */
export function takeLock(path: string): () => void {
  for (const attempt of [1, 2]) {
    try {
      const file = openSync(path, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => unlinkSync(path);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = holderOf(path);
      if (attempt === 2 || (holder !== undefined && isRunning(holder)))
        throw new StopError(
          `Another build (process ${holder ?? "unknown"}) is writing here. Wait for it, then build again.`,
          heldByAnother,
        );
      unlinkSync(path);
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
