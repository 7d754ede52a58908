import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

/** What wrk measured of one address: requests a second, the latency of 99 % in ms, and what was not an answer 200. */
export interface Load {
  perSecond: number;
  p99: number;
  errors: number;
}

const hasWrk = (): boolean => spawnSync("wrk", ["-v"]).error === undefined;

/** Whether there is wrk; it is Debian's if we are root there. */
export function findWrk(): boolean {
  if (hasWrk()) return true;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "wrk"], { stdio: "ignore" });
  } catch {
    return false;
  }
  return hasWrk();
}

/** What to type where `findWrk` finds none. */
export const wrkAdvice = "Left out: there is no wrk. To run it, type: sudo apt-get install wrk";

/** Asks for an address of this machine as often as one thread with 64 connections can, as browsers do that take Brotli. */
export async function load(address: string, seconds: number): Promise<Load> {
  const { stdout } = await promisify(execFile)("wrk", [
    ...["-t1", "-c64", `-d${seconds}s`, "--latency", "-H", "Accept-Encoding: br, gzip", address],
  ]);
  const [, amount = "0", unit = "ms"] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const sockets =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? "0";
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    p99: Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1),
    errors: [...sockets, bad].reduce((sum, text) => sum + Number(text), 0),
  };
}

/** One line for the table of faults. */
export const describeLoad = ({ perSecond, p99, errors }: Load): string =>
  `${Math.round(perSecond)} a second, p99 ${p99.toFixed(1)} ms, ${errors} errors`;
