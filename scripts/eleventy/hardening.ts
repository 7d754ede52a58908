import { resolve, sep } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";

/** Languages that front matter could name to run code or to pass as a parser without being one. */
const refusedLanguages = [
  "javascript",
  "js",
  "jsLegacy",
  "node",
  "json",
  "coffee",
  "toml",
  "constructor",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
];

/**
 * Eleventy plugin: the second layer. Content never reaches Eleventy's file discovery, and if it did, no front matter
 * could run code. Assigned, because Eleventy's own setter merges and then drops what it thinks is a duplicate.
 */
export function refuseFrontMatterCode(eleventy: EleventyConfig): void {
  const refuse = (name: string) => (): never => {
    throw new Error(`front matter in the language "${name}" is not read`);
  };
  eleventy.frontMatterParsingOptions = {
    language: "yaml",
    engines: Object.fromEntries(refusedLanguages.map((name) => [name, refuse(name)])),
  };
  eleventy.setDataFileSuffixes([]);
  eleventy.setUseGitIgnore(false);
}

/** Eleventy plugin: no page is written outside the output folder, whatever its address says. */
export function confineOutput(eleventy: EleventyConfig, { output }: { output: string }): void {
  const inside = resolve(output) + sep;
  eleventy.addTransform("confine", function (content) {
    const { outputPath } = this.page;
    if (outputPath !== false && !resolve(outputPath).startsWith(inside))
      throw new Error(`${outputPath} is outside the output folder`);
    return content;
  });
}
