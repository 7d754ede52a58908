import type { EleventyConfig } from "@11ty/eleventy";
import {
  nowhere,
  readNoDataFiles,
  refuseFrontMatter,
  refuseOtherLanguages,
  switchedOff,
} from "./scripts/eleventy/hardening.ts";

/**
 * The Eleventy configuration: a list of parts. `npm run build` adds the two that depend on the run, the typed pages
 * (`scripts/eleventy/pages.ts`) and the folder that nothing may leave (`confineOutput`).
 *
 * All of it is a second layer: content never reaches Eleventy, and if it did, none of it would be run.
 */
export default function configure(eleventy: EleventyConfig) {
  eleventy.addPlugin(refuseOtherLanguages);
  eleventy.addPlugin(refuseFrontMatter);
  eleventy.addPlugin(readNoDataFiles);

  return {
    dir: { input: "layouts/pages", includes: nowhere, data: nowhere },
    templateFormats: [],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    keys: switchedOff,
  };
}
