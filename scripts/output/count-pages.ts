import { readdirSync } from "node:fs";

/** The number of HTML files below a folder. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"))
    .length;
}
