import { rmSync } from "node:fs";

/** Removes a staging folder, and once more when the process ends: what a failed build had still under way may write again. */
export function removeStaged(folder: string): void {
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  remove();
  process.once("exit", remove);
}
