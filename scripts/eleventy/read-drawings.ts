import { readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type Drawings, drawingsOf, type PageMaterial } from "./pages.ts";

/** The folder of the page templates, relative to the project. */
export const pageFolder = "layouts/pages";

/** How each page of a site is drawn. Throws if a template is no page, or two pages have one address. */
export async function readDrawings(material: Pick<PageMaterial, "libraries" | "bundle">): Promise<Drawings> {
  const templates = readdirSync(pageFolder)
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => resolve(pageFolder, file));
  const drawings = new Map<string, Awaited<ReturnType<typeof drawingsOf>>>();
  for (const template of templates) drawings.set(template, await drawingsOf(template, material));
  refuseConflicts(drawings);
  return drawings;
}

/** Eleventy sees only conflicts within a batch. */
function refuseConflicts(drawings: Drawings): void {
  const makers = new Map<string, string>();
  for (const [template, family] of drawings)
    for (const address of family.keys()) {
      const other = makers.get(address);
      if (other !== undefined)
        throw new Error(`${pageFolder}/${basename(other)} and ${basename(template)} both make ${address}`);
      makers.set(address, template);
    }
}
