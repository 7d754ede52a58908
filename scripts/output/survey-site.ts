import { statSync } from "node:fs";
import { join } from "node:path";
import { walkTree } from "./walk-tree.ts";

/** What is in the folder of a site. */
export interface Survey {
  /** The bytes of all files. */
  bytes: number;
  /** The addresses of its pages, in code-point order. */
  pages: readonly string[];
}

/** Surveys a site, if there is one. No file is read; some 40,000 are looked at in a second. */
export function surveySite(folder: string | undefined): Survey {
  if (folder === undefined) return { bytes: 0, pages: [] };
  const files = filesIn(folder);
  return {
    bytes: sizeOf(folder, files),
    pages: addressesOf(files.filter((file) => file.endsWith(".html"))),
  };
}

/** The bytes of all files in a folder. */
export const bytesIn = (folder: string): number => sizeOf(folder, filesIn(folder));

/** The addresses of pages by their files below the site, in code-point order. */
export const addressesOf = (files: readonly string[]): readonly string[] => files.map(addressOf).sort();

const filesIn = (folder: string): string[] =>
  walkTree(folder).flatMap(({ path, kind }) => (kind === "file" ? [path] : []));

const sizeOf = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0), 0);

const addressOf = (file: string): string => `/${file}`.replace(/\/index\.html$/, "/");
