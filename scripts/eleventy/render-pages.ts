import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { batchesOf } from "./batches.ts";
import { confineOutput } from "./hardening.ts";
import { type Drawings, drawingsOf, type PageMaterial, typedPages } from "./pages.ts";

/** The folder of the page templates, relative to the project. */
const pageFolder = "layouts/pages";

/** Pages that are drawn and written in one go: Eleventy keeps all of them in memory until the last is written. */
const pagesAtOnce = 1000;

/** Writes all pages into `output` with Eleventy, configured by `.eleventy.ts`. Throws the first error of a layout. */
export async function renderPages(material: PageMaterial, output: string): Promise<void> {
  const templates = readdirSync(pageFolder)
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => resolve(pageFolder, file));
  const drawings = new Map<string, Awaited<ReturnType<typeof drawingsOf>>>();
  for (const template of templates) drawings.set(template, await drawingsOf(template, material));
  for (const batch of batchesOf(drawings, pagesAtOnce)) await renderBatch(batch, material, output);
}

async function renderBatch(drawings: Drawings, { complete }: PageMaterial, output: string): Promise<void> {
  let written = 0;
  const eleventy = new Eleventy(pageFolder, output, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config) => {
      config.addPlugin(typedPages, {
        drawings,
        complete: (html) => {
          written += 1;
          return complete(html);
        },
      });
      config.addPlugin(confineOutput, { output });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  const wanted = [...drawings.values()].reduce((sum, family) => sum + family.size, 0);
  // Eleventy leaves out what an `.eleventyignore` names and is content with an empty site; we are not.
  if (written !== wanted)
    throw new Error(`Only ${written} of ${wanted} pages were rendered; is there a file .eleventyignore?`);
}
