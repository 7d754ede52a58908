import type { EleventyConfig } from "@11ty/eleventy";
import { refuseFrontMatterCode } from "./scripts/eleventy/hardening.ts";

/**
 * The Eleventy configuration: a list of parts. `npm run build` adds the two that depend on the run, the typed pages
 * (`scripts/eleventy/pages.ts`) and the folder that nothing may leave (`confineOutput`).
 */
export default function configure(eleventy: EleventyConfig) {
  eleventy.addPlugin(refuseFrontMatterCode);

  return {
    dir: { input: "layouts/pages", includes: "_none", data: "_none" },
    templateFormats: [],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    keys: { engineOverride: false, permalinkRoot: false, computed: "__off__" },
  };
}
