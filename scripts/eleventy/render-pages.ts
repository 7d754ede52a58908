import Eleventy from "@11ty/eleventy";
import { confineOutput } from "./hardening.ts";
import { type PageMaterial, typedPages } from "./pages.ts";

/** The folder of the page templates, relative to the project. */
const pageFolder = "layouts/pages";

/** Writes all pages into `output` with Eleventy, configured by `.eleventy.ts`. Throws the first error of a layout. */
export async function renderPages(material: PageMaterial, output: string): Promise<void> {
  const eleventy = new Eleventy(pageFolder, output, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config) => {
      config.addPlugin(typedPages, material);
      config.addPlugin(confineOutput, { output });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}
