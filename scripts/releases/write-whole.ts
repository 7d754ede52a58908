import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";

/** Writes a file so that it is there wholly or, if the process is killed or the power goes, as it was before. */
export function writeWhole(path: string, text: string, unfinished: string): void {
  const file = openSync(unfinished, "w");
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}
