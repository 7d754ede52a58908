import { readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Family, familyOf, type PageMaterial } from "./pages.ts";

/** The folder of the page templates, relative to the project. */
export const pageFolder = "layouts/pages";

const templatePaths = (): string[] =>
  readdirSync(pageFolder)
    .filter((file) => file.endsWith(".tsx"))
    .sort()
    .map((file) => resolve(pageFolder, file));

/** Has the code of all templates read, for who has to wait for something else before pages can be drawn. */
export async function loadTemplates(): Promise<void> {
  for (const path of templatePaths()) await import(pathToFileURL(path).href);
}

/** How each page of a site is drawn, template by template. Throws if one is no page, or two pages have one address. */
export async function readFamilies(material: Pick<PageMaterial, "libraries" | "bundle">): Promise<Family[]> {
  const families: Family[] = [];
  for (const path of templatePaths()) families.push(await familyOf(path, material));
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
