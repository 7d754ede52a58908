import { readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Library } from "../model/views.ts";
import { type Family, familyOf } from "./pages.ts";

/** The folder of the page templates, relative to the project. */
export const pageFolder = "layouts/pages";

/** How each page of a site is drawn, template by template. Throws if one is no page, or two pages have one address. */
export async function readFamilies(libraries: readonly Library[]): Promise<Family[]> {
  const templates = readdirSync(pageFolder)
    .filter((file) => file.endsWith(".tsx"))
    .sort();
  const families: Family[] = [];
  for (const file of templates) families.push(await familyOf(resolve(pageFolder, file), libraries));
  refuseConflicts(families);
  return families;
}

/** Eleventy sees only conflicts within a batch. */
function refuseConflicts(families: readonly Family[]): void {
  const makers = new Map<string, string>();
  for (const { template, pages } of families)
    for (const address of pages.keys()) {
      const other = makers.get(address);
      if (other !== undefined)
        throw new Error(`${pageFolder}/${basename(other)} and ${basename(template)} both make ${address}`);
      makers.set(address, template);
    }
}
