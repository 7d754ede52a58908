import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { confineOutput } from "./hardening.ts";
import { type Drawings, type PageMaterial, typedPages } from "./pages.ts";

/** The folder of the page templates, relative to the project. */
const pageFolder = "layouts/pages";

/** Writes all pages into `output` with Eleventy, configured by `.eleventy.ts`. Throws the first error of a layout. */
export async function renderPages(material: PageMaterial, output: string): Promise<void> {
  const drawings: Drawings = new Map();
  const eleventy = new Eleventy(pageFolder, output, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config) => {
      config.addPlugin(typedPages, { ...material, drawings });
      config.addPlugin(confineOutput, { output });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  refuseGaps(drawings);
}

/** Eleventy leaves out what an `.eleventyignore` names and is content with an empty site; we are not. */
function refuseGaps(drawings: Drawings): void {
  const templates = readdirSync(pageFolder).filter((file) => file.endsWith(".tsx"));
  const missed = templates.find((file) => !drawings.has(resolve(pageFolder, file)));
  if (missed !== undefined)
    throw new Error(`${pageFolder}/${missed} was not rendered; is there a file .eleventyignore?`);
}
