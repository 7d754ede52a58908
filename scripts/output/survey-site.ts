import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

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
  const pages = files.filter(({ name }) => name.endsWith(".html"));
  return {
    bytes: sizeOf(files),
    pages: addressesOf(pages.map((entry) => pathOf(entry).slice(folder.length + 1))),
  };
}

/** The bytes of all files in a folder. */
export const bytesIn = (folder: string): number => sizeOf(filesIn(folder));

/** The addresses of pages by their files below the site, in code-point order. */
export const addressesOf = (files: readonly string[]): readonly string[] => files.map(addressOf).sort();

const filesIn = (folder: string): Dirent[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

const sizeOf = (files: readonly Dirent[]): number =>
  files.reduce((sum, entry) => sum + (statSync(pathOf(entry), { throwIfNoEntry: false })?.size ?? 0), 0);

const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name);

const addressOf = (file: string): string => `/${file.replaceAll("\\", "/")}`.replace(/\/index\.html$/, "/");
