import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { documentAddress } from "../library/targets.ts";

/** Copies documents of the content folder to where their links lead below `folder`. */
export function copyDocuments(documents: readonly string[], content: string, folder: string): void {
  for (const file of documents) {
    const target = join(folder, decodeURI(documentAddress(file)));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(content, file), target);
  }
}
