import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileCache } from "../cache/file-cache.ts";
import { checkPicture, withAvif } from "./check-pictures.ts";
import { type Finding, toFinding } from "./finding.ts";
import { checkBeforeReading } from "./inspect-file.ts";

/** How many pictures are decoded at the same time; sharp works in threads of its own, and other work is nearly done by then. */
const atOnce = 4;

/** Inspects pictures of a site, and gives what is found by their paths. */
export async function inspectPictures(
  folder: string,
  files: readonly string[],
  decoded: FileCache,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, Finding[]>();
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const bytes = readFileSync(join(folder, file));
      const faults = checkBeforeReading(file, bytes.length) ?? (await checkPicture(file, bytes, decoded));
      if (faults.length > 0)
        found.set(
          file,
          faults.map((fault) => toFinding(file, fault)),
        );
    }
  };
  await withAvif(() => Promise.all(Array.from({ length: atOnce }, work)));
  return found;
}
