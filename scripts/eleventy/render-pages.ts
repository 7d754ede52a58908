import { basename } from "node:path";
import Eleventy from "@11ty/eleventy";
import { type Progress, silent } from "../model/progress.ts";
import { batchesOf } from "./batches.ts";
import { confineOutput } from "./hardening.ts";
import { type Drawings, type PageMaterial, typedPages } from "./pages.ts";
import { pageFolder, readDrawings } from "./read-drawings.ts";

/** Pages that are drawn and written in one go: Eleventy keeps all of them in memory until the last is written. */
const pagesAtOnce = 500;

/** Writes all pages into `output` with Eleventy, configured by `.eleventy.ts`. Throws the first error of a layout. */
export async function renderPages(
  material: PageMaterial,
  output: string,
  tell: Progress = silent,
): Promise<void> {
  const drawings = await readDrawings(material);
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
