import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { text as readText } from "node:stream/consumers";
import { StopError } from "../command/usage-error.ts";
import { memoryOfTree } from "./process-tree.ts";

/** A program with its words, and the folder in which it runs. */
export interface Step {
  words: readonly [string, ...string[]];
  folder: string;
}

/** What a command took: times in s, memory in MB (2^20 bytes). */
export interface Cost {
  wall: number;
  /** Of the processor, for it and all that it started. */
  cpu: number;
  /** The most that any one of its processes held. */
  peak: number;
  /** The most that all of them held together. */
  peakOfAll: number;
}

/** How often memory is looked at, in ms. */
const pace = 50;

/** The shell runs the command and then tells what its children took (POSIX `times`, second line). */
const shell = '"$@" 3>&-; code=$?; times >&3; exit $code';

/** Runs a command to its end. Throws a StopError with its first words of complaint if it fails. */
export async function measureCommand({ words, folder }: Step): Promise<Cost> {
  const started = performance.now();
  const child = spawn("sh", ["-c", shell, "sh", ...words], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    env: { ...process.env, INIT_CWD: folder, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
  let [peak, peakOfAll] = [0, 0];
  const look = setInterval(() => {
    const tree = memoryOfTree(child.pid ?? 0);
    peak = Math.max(peak, ...tree.map((one) => one.peak));
    peakOfAll = Math.max(
      peakOfAll,
      tree.reduce((sum, one) => sum + one.now, 0),
    );
  }, pace);
  const [, , complaints, times] = child.stdio;
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [code, complaint, told] = await Promise.all([ended, textOf(complaints), textOf(times)]);
  clearInterval(look);
  if (code !== 0)
    throw new StopError(`"${words.join(" ")}" ended with ${code}: ${complaint.trim().slice(0, 500)}`, 1);
  return {
    wall: (performance.now() - started) / 1000,
    cpu: secondsOfChildren(told),
    peak: peak / 1024,
    peakOfAll: Math.max(peak, peakOfAll) / 1024,
  };
}

const textOf = async (stream: unknown): Promise<string> =>
  stream instanceof Readable ? readText(stream) : "";

/** What `times` prints: user and system time of the shell, and in the second line those of its children. */
export function secondsOfChildren(told: string): number {
  const line = told.trim().split("\n")[1] ?? "";
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
