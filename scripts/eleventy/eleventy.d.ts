declare module "@11ty/eleventy" {
  /** The slice of Eleventy 3.1 that we use; it ships no types. */
  export interface EleventyConfig {
    addTemplateFormats: (formats: string) => void;
    setTemplateFormats: (formats: readonly string[]) => void;
    setDataFileSuffixes: (suffixes: readonly string[]) => void;
    setUseGitIgnore: (use: boolean) => void;
    setQuietMode: (quiet: boolean) => void;
    addExtension: (extension: string, options: ExtensionOptions | RefusedExtension) => void;
    addPlugin: <Options>(
      plugin: (config: EleventyConfig, options: Options) => void,
      options?: Options,
    ) => void;
    addTransform: (
      name: string,
      transform: (this: { page: { outputPath: string | false } }, content: Buffer) => Buffer,
    ) => void;
    frontMatterParsingOptions: { language: string; engines: Record<string, (text: string) => object> };
  }

  export interface ExtensionOptions {
    read: boolean;
    outputFileExtension: string;
    useLayouts: boolean;
    compileOptions: { cache: boolean };
    getData: () => Promise<TemplateData>;
    compile: (content: string, inputPath: string) => () => Promise<undefined>;
  }

  /** A language of which every file is refused. */
  export interface RefusedExtension {
    read: false;
    useJavaScriptImport: false;
    getData: (inputPath: string) => never;
  }

  export interface TemplateData {
    permalink: boolean;
    eleventyExcludeFromCollections: boolean;
  }

  export interface EleventyOptions {
    configPath: string;
    quietMode: boolean;
    config: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
