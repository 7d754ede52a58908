import { resolve, sep } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";

/** The template languages that Eleventy brings with it. All but HTML can run code. */
const ownLanguages = ["md", "html", "njk", "liquid", "11ty.js"];

/**
 * Where Eleventy looks for layouts and global data, relative to its input: nowhere. Git stores nothing below a folder
 * of this name, so that no commit can put a file there.
 */
export const nowhere = ".git/none";

/**
 * The names under which front matter would choose a template language, a layout, an address outside the output folder
 * or code for a field. A symbol is no key that a file could write; with `false`, Eleventy listens to `false:`.
 */
export const switchedOff = {
  engineOverride: Symbol("engineOverride"),
  layout: Symbol("layout"),
  permalinkRoot: Symbol("permalinkRoot"),
  computed: Symbol("computed"),
  dataSchema: Symbol("dataSchema"),
  package: false,
};

/**
 * Eleventy plugin: pages are TSX. A file in a language of Eleventy's own, however it came to be a template or a layout,
 * stops the build before it is read or imported.
 */
export function refuseOtherLanguages(eleventy: EleventyConfig): void {
  for (const language of ownLanguages)
    eleventy.addExtension(language, {
      read: false,
      useJavaScriptImport: false,
      getData: (inputPath) => {
        throw new Error(`${inputPath} is not a page: pages are written in TSX`);
      },
    });
}

/**
 * Eleventy plugin: no page has front matter, so none is parsed, in YAML no more than in a language of code. The names
 * that any object has (`constructor`, …) would pass for parsers. Assigned, because Eleventy's own setter merges and
 * then keeps what it thinks is a duplicate.
 */
export function refuseFrontMatter(eleventy: EleventyConfig): void {
  const refuse = (name: string) => (): never => {
    throw new Error(`front matter in the language "${name}" is not read`);
  };
  const known = [...Object.keys(eleventy.frontMatterParsingOptions.engines), "yaml", "json", "javascript"];
  // __proto__ is no parser, and to assign it would change what is inherited.
  const inherited = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== "__proto__");
  eleventy.frontMatterParsingOptions = {
    language: "yaml",
    engines: Object.fromEntries([...known, ...inherited].map((name) => [name, refuse(name)])),
  };
}

/** Eleventy plugin: no file becomes data because of its name, and what git ignores is no reason to leave out a page. */
export function readNoDataFiles(eleventy: EleventyConfig): void {
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
