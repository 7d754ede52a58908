import { readFileSync } from "node:fs";

/** When a process was started, as its system counts; undefined where the system does not tell, or there is none. */
export function startOf(pid: number): string | undefined {
  return readStat(pid)?.start;
}

/**
 * Whether a process runs. Numbers are given again, so where both are known it is another one that was started at
 * another time. One that has ended and was not yet buried by its parent does not run.
 */
export function isRunning(pid: number, started: string | undefined): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const stat = readStat(pid);
  if (stat === undefined) return true;
  return !/[ZX]/.test(stat.state) && (started === undefined || stat.start === started);
}

/** State and start of a process on Linux: the 3rd and 22nd field (proc(5)); its name, the 2nd, may hold anything. */
function readStat(pid: number): { state: string; start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [state, start] = [fields[0], fields[19]];
    return state === undefined || start === undefined ? undefined : { state, start };
  } catch {
    return undefined;
  }
}
