// Plain JavaScript: it calls parts of Eleventy that our code has no type for, because it never uses them.
import { readFileSync } from "node:fs";
import configure from "../../.eleventy.ts";
import {
  confineOutput,
  nowhere,
  readNoDataFiles,
  refuseFrontMatter,
  refuseOtherLanguages,
  switchedOff,
} from "../../scripts/eleventy/hardening.ts";

const deny = () => {
  throw new Error("denied");
};

/** What a site does that is half protected or careless, by the name of a setting in attacks.ts. */
const settings = {
  "usual-fix": (eleventy) => {
    eleventy.setFrontMatterParsingOptions({
      engines: { javascript: deny, js: deny, jsLegacy: deny, node: deny },
    });
  },
  proxy: (eleventy) => {
    eleventy.frontMatterParsingOptions = { engines: new Proxy({}, { get: () => deny }) };
  },
  "key-false": () => ({ keys: { engineOverride: false } }),
  "nunjucks-in-markdown": () => ({ markdownTemplateEngine: "njk" }),
  "own-loader": (eleventy) => {
    const text = readFileSync("content/news/2021-04-07-text.md", "utf8");
    eleventy.addTemplate("v.md", text.slice(text.indexOf("---js")));
  },
};

/** Every language, as if somebody had opened the door for one file that looked harmless. */
const templateFormats = ["md", "html", "njk", "liquid", "11ty.js"];

/**
 * Configurations by name: Eleventy's own, which is asked for Markdown alone; ours with the door open; and each lock of
 * ours alone on Eleventy's own.
 */
const layers = {
  stock: () => ({}),
  ours: (eleventy) => {
    // Of our own settings, those that somebody would have to change to let Eleventy read content.
    const { markdownTemplateEngine: _a, htmlTemplateEngine: _b, ...settings } = configure(eleventy);
    return { ...settings, templateFormats, dir: { includes: nowhere, data: nowhere } };
  },
  "front matter": (eleventy) => refuseFrontMatter(eleventy),
  languages: (eleventy) => refuseOtherLanguages(eleventy),
  "data files": (eleventy) => {
    readNoDataFiles(eleventy);
    return { dir: { data: nowhere } };
  },
  keys: () => ({ keys: switchedOff }),
  confinement: (eleventy) => confineOutput(eleventy, { output: "_site" }),
};

/** The configuration of a site with a careless setting and, on top of it, a layer. */
export const configuration = (layer, setting) => (eleventy) => {
  const careless = settings[setting]?.(eleventy);
  return { templateFormats: ["md"], ...careless, ...layers[layer](eleventy) };
};
