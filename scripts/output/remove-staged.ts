import { rmSync } from "node:fs";

const removed = new Set<string>();

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Removes a staging folder, and once more when the process ends: what a failed build had still under way may write again. */
export function removeStaged(folder: string): void {
  if (removed.size === 0) process.once("exit", () => removed.forEach(remove));
  removed.add(folder);
  remove(folder);
}
