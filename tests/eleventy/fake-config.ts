import type { EleventyConfig } from "@11ty/eleventy";

type Transform = Parameters<EleventyConfig["addTransform"]>[1];
type Extension = Parameters<EleventyConfig["addExtension"]>[1];

/** An Eleventy configuration that only remembers what it was told. */
export function fakeConfig() {
  const calls: [name: string, ...told: unknown[]][] = [];
  const transforms = new Map<string, Transform>();
  const extensions = new Map<string, Extension>();
  const config: EleventyConfig = {
    addTemplateFormats: (formats) => calls.push(["addTemplateFormats", formats]),
    setTemplateFormats: (formats) => calls.push(["setTemplateFormats", formats]),
    setDataFileSuffixes: (suffixes) => calls.push(["setDataFileSuffixes", suffixes]),
    setUseGitIgnore: (use) => calls.push(["setUseGitIgnore", use]),
    setQuietMode: (quiet) => calls.push(["setQuietMode", quiet]),
    addExtension: (extension, options) => extensions.set(extension, options),
    addPlugin: () => calls.push(["addPlugin"]),
    addTransform: (name, transform) => transforms.set(name, transform),
    frontMatterParsingOptions: { language: "", engines: {} },
  };
  return { config, calls, transforms, extensions };
}
