import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { showPath } from "../command/site-options.ts";
import { StopError } from "../command/usage-error.ts";
import { isRunning, startOf } from "./running-process.ts";

/** The exit code when another build holds the output (sysexits.h, EX_TEMPFAIL). */
const heldByAnother = 75;

/** Time in ms in which a lock that names no process is that of a build which is just beginning. */
const beginning = 2000;

/**
 * Takes the lock file at `path`, or throws a StopError (75) if a running build holds it. Gives what releases it. Whoever
 * takes over the lock of a dead build first takes a second one, `….takeover`, and looks again: of two who find the same dead
 * lock, one would else remove what the other has just made. Knows only the processes of this machine.
 */
export function takeLock(path: string): () => void {
  if (makeLock(path)) return () => releaseLock(path);
  if (!isDead(path)) throw held(path);
  const release = takeLock(`${path}.takeover`);
  try {
    if (isDead(path)) rmSync(path, { force: true });
    if (!makeLock(path)) throw held(path);
  } finally {
    release();
  }
  return () => releaseLock(path);
}

/** Who holds a lock, as it is written there: the number of the process and, where the system tells it, its start. */
const ours = [process.pid, startOf(process.pid)].join(" ").trim();

/** Makes a lock if there is none, and tells whether it did. */
function makeLock(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
  try {
    writeFileSync(file, ours);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** Leaves the lock of another process alone. */
function releaseLock(path: string): void {
  if (readLock(path) === ours) rmSync(path, { force: true });
}

/** Whether a lock is there and nobody holds it any more. One that names no process is dead when it is old. */
function isDead(path: string): boolean {
  const text = readLock(path);
  if (text === undefined) return false;
  const holder = holderOf(text);
  return holder === undefined ? !isYoung(path) : !isHolding(holder);
}

function held(path: string): StopError {
  const lock = path.replace(/(\.takeover)+$/, "");
  return new StopError(
    `Another build (process ${holderOf(readLock(path) ?? "")?.pid ?? "unknown"}) is writing here. Wait for it, then build again; if there is none, delete ${showPath(lock)}.`,
    heldByAnother,
  );
}

interface Holder {
  pid: number;
  started: string | undefined;
}

function holderOf(text: string): Holder | undefined {
  const [, pid, started] = /^([1-9]\d*)(?: (\d+))?$/.exec(text) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), started };
}

/** A lock with our number and no start is that of an earlier process: containers give the same numbers again and again. */
const isHolding = ({ pid, started }: Holder): boolean =>
  (pid !== process.pid || started !== undefined) && isRunning(pid, started);

/** Between its making and its first word. A clock that was set back makes no lock young for hours. */
function isYoung(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.abs(Date.now() - made) < beginning;
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
