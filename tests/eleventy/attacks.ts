/** A way to have code run by an Eleventy site through its content: a row of the table of threats. */
export interface Attack {
  title: string;
  /** The files of the attacker, given the code to run, relative to the content folder. */
  files: (code: string) => Readonly<Record<string, string>>;
  /** The codes with which our reader refuses them; none where the text is honest to it and shown as it is. */
  refused: readonly string[];
  /** A setting of the site without which the attack fails. */
  setting?: "usual-fix" | "proxy" | "key-false" | "nunjucks-in-markdown" | "own-loader";
}

const text = "news/2021-04-07-text.md";
const write = (frontMatter: string, body = "Text.") => `---\ntitle: A text\n${frontMatter}---\n\n${body}\n`;
/** A body that Nunjucks would run. A quotation mark would be escaped by Markdown. */
const nunjucks = (code: string) => `{{ range.constructor("${code.replaceAll('"', "'")}")() }}`;
const object = (language: string) => (code: string) => ({ [text]: `---${language}\n{ a: ${code} }\n---\n` });

/** Every way of section 2.1 of the threats, each proved on a stock Eleventy by the tests that use this list. */
export const attacks: readonly Attack[] = [
  ...["js", "JS", "javascript", " js"].map((language) => ({
    title: `row 1: front matter ---${language}`,
    files: object(language),
    refused: ["front-matter-missing"],
  })),
  {
    title: "row 1: front matter ---js of statements, which run in a context of their own",
    files: (code) => ({ [text]: `---js\nconst a = ${code};\n---\n` }),
    refused: ["front-matter-missing"],
  },
  {
    title: "row 2: front matter ---jsLegacy, where the usual fix has been made",
    files: object("jsLegacy"),
    refused: ["front-matter-missing"],
    setting: "usual-fix",
  },
  {
    title: "row 3: front matter ---javascript, where a Proxy denies all languages",
    files: object("javascript"),
    refused: ["front-matter-missing"],
    setting: "proxy",
  },
  ...["njk", "njk,md"].map((engine) => ({
    title: `row 5: templateEngineOverride ${engine} and Nunjucks in the body`,
    files: (code: string) => ({ [text]: write(`templateEngineOverride: ${engine}\n`, nunjucks(code)) }),
    refused: ["unknown-field"],
  })),
  {
    title: "row 5: templateEngineOverride and Nunjucks in the permalink",
    files: (code) => ({
      [text]: write(`templateEngineOverride: njk\npermalink: >-\n  /a/${nunjucks(code)}\n`),
    }),
    refused: ["unknown-field", "unknown-field"],
  },
  {
    title: "row 5: templateEngineOverride and Nunjucks in eleventyComputed",
    files: (code) => ({
      [text]: write(`templateEngineOverride: njk\neleventyComputed:\n  a: >-\n    ${nunjucks(code)}\n`),
    }),
    refused: ["unknown-field", "unknown-field"],
  },
  {
    title: "row 5: the key false, where templateEngineOverride is switched off with false",
    files: (code) => ({ [text]: write("false: njk\n", nunjucks(code)) }),
    refused: ["unknown-field"],
    setting: "key-false",
  },
  {
    title: "row 6: Nunjucks in the body, where Markdown is passed through Nunjucks",
    files: (code) => ({ [text]: write("", nunjucks(code)) }),
    refused: [],
    setting: "nunjucks-in-markdown",
  },
  {
    title: "row 8: a data file beside a text",
    files: (code) => ({
      [text]: write(""),
      [text.replace(".md", ".11tydata.js")]: `${code};\nmodule.exports = {};\n`,
    }),
    refused: ["unknown-file"],
  },
  {
    title: "row 8: a data file of a folder",
    files: (code) => ({
      [text]: write(""),
      "news/news.11tydata.cjs": `${code};\nmodule.exports = {};\n`,
    }),
    refused: ["unknown-file"],
  },
  {
    title: "row 8: a file in the folder of global data",
    files: (code) => ({ [text]: write(""), "_data/x.js": `${code};\nmodule.exports = {};\n` }),
    refused: ["unknown-file"],
  },
  {
    title: "row 9: a layout that is a script",
    files: (code) => ({
      [text]: write("layout: x.11ty.js\n"),
      "_includes/x.11ty.js": `${code};\nmodule.exports = () => "";\n`,
    }),
    refused: ["unknown-field", "unknown-file"],
  },
  {
    title: "row 9: a layout in Nunjucks beside the text",
    files: (code) => ({ [text]: write("layout: ../news/evil.njk\n"), "news/evil.njk": nunjucks(code) }),
    refused: ["unknown-field", "unknown-file"],
  },
  {
    title: "row 10: a body that begins with ---js, where a loader hands bodies to Eleventy as templates",
    files: (code) => ({ [text]: write("", `---js\n{ a: ${code} }\n---\n`) }),
    refused: [],
    setting: "own-loader",
  },
];
