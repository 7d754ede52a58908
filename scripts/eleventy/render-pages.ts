import { readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { type Progress, silent } from "../model/progress.ts";
import { batchesOf } from "./batches.ts";
import { confineOutput } from "./hardening.ts";
import { type Drawings, drawingsOf, type PageMaterial, typedPages } from "./pages.ts";

/** The folder of the page templates, relative to the project. */
const pageFolder = "layouts/pages";

/** Pages that are drawn and written in one go: Eleventy keeps all of them in memory until the last is written. */
const pagesAtOnce = 500;

/** Writes all pages into `output` with Eleventy, configured by `.eleventy.ts`. Throws the first error of a layout. */
export async function renderPages(
  material: PageMaterial,
  output: string,
  tell: Progress = silent,
): Promise<void> {
  const templates = readdirSync(pageFolder)
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => resolve(pageFolder, file));
  const drawings = new Map<string, Awaited<ReturnType<typeof drawingsOf>>>();
  for (const template of templates) drawings.set(template, await drawingsOf(template, material));
  refuseConflicts(drawings);
  const total = [...drawings.values()].reduce((sum, family) => sum + family.size, 0);
  let done = 0;
  const complete: PageMaterial["complete"] = (html, file) => {
    done += 1;
    tell("drawing pages", done, total);
    return material.complete(html, file);
  };
  for (const batch of batchesOf(drawings, pagesAtOnce)) {
    await renderBatch(batch, complete, output);
    await material.written();
  }
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

async function renderBatch(
  drawings: Drawings,
  complete: PageMaterial["complete"],
  output: string,
): Promise<void> {
  const drawn = new Set<string>();
  const eleventy = new Eleventy(pageFolder, output, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config) => {
      config.addPlugin(typedPages, { drawings, complete, drawn });
      config.addPlugin(confineOutput, { output });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  refuseGaps(drawings, drawn);
}

/** Eleventy leaves out what an `.eleventyignore` names and is content with an empty site; we are not. */
function refuseGaps(drawings: Drawings, drawn: ReadonlySet<string>): void {
  for (const [template, family] of drawings)
    for (const address of family.keys())
      if (!drawn.has(address))
        throw new Error(
          `${pageFolder}/${basename(template)} was not rendered; is there a file .eleventyignore?`,
        );
}
