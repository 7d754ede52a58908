import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** A process, and the memory in KB that it holds now and has held at most. */
export interface ProcessMemory {
  now: number;
  peak: number;
}

/** The memory of a process and of all that it has started, as far as the system tells. */
export function memoryOfTree(root: number): ProcessMemory[] {
  return process.platform === "linux" ? askProc(root) : process.platform === "win32" ? [] : askPs(root);
}

/** Linux: /proc has the children of every thread, and the peak of every process (VmHWM). */
function askProc(root: number): ProcessMemory[] {
  const found: ProcessMemory[] = [];
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop())
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const now = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
      const peak = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
      if (now !== undefined && peak !== undefined) found.push({ now: Number(now), peak: Number(peak) });
      for (const thread of readdirSync(`/proc/${pid}/task`))
        waiting.push(...numbersIn(readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8")));
    } catch {
      // It has ended in the meantime.
    }
  return found;
}

/** Elsewhere ps knows what is held now; the peak is the most that was ever seen. */
function askPs(root: number): ProcessMemory[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  const rows = stdout.split("\n").map(numbersIn);
  const tree = new Set([root]);
  for (let before = 0; before < tree.size; ) {
    before = tree.size;
    for (const [pid, parent] of rows)
      if (pid !== undefined && parent !== undefined && tree.has(parent)) tree.add(pid);
  }
  return rows.flatMap(([pid = 0, , rss = 0]) => (tree.has(pid) ? [{ now: rss, peak: rss }] : []));
}

const numbersIn = (line: string): number[] => (line.match(/\d+/g) ?? []).map(Number);
