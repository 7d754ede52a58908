import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Bundle, Library } from "../model/views.ts";

/** What the page templates draw from. */
export interface PageMaterial {
  libraries: readonly Library[];
  bundle: Bundle;
  /** Completes the HTML of a page before it is written; `file` is its path below the site. */
  complete: (html: string, file: string) => string;
  /** Called when some hundred pages more have been written; the next are drawn when it ends. */
  written: () => Promise<void>;
}

/** The pages of each template, by its absolute path: how the page at each address is drawn. */
export type Drawings = ReadonlyMap<string, ReadonlyMap<string, () => VNode>>;

/** The default export of a file in `layouts/pages`. Its items are known to the file alone. */
interface PageModule {
  items: (library: Library) => readonly unknown[];
  address: (item: unknown, library: Library) => string;
  render: (props: { item: unknown; library: Library; bundle: Bundle }) => VNode;
}

/** The pages that a template makes of the libraries. Throws if it is no page, or makes two at one address. */
export async function drawingsOf(
  template: string,
  { libraries, bundle }: Pick<PageMaterial, "libraries" | "bundle">,
): Promise<ReadonlyMap<string, () => VNode>> {
  const page = await importPage(template);
  const family = new Map<string, () => VNode>();
  for (const library of libraries)
    for (const item of page.items(library)) {
      const address = page.address(item, library);
      if (family.has(address)) throw new Error(`${template} makes two pages at ${address}`);
      family.set(address, () => page.render({ item, library, bundle }));
    }
  return family;
}

/**
 * Eleventy plugin: every `.tsx` file of the input folder is a family of pages. It paginates over the addresses of its
 * drawings, one page each; what is drawn stays out of Eleventy's data cascade, which would copy it. The addresses of
 * the pages that it asked for are added to `drawn`.
 */
export function typedPages(
  eleventy: EleventyConfig,
  {
    drawings,
    complete,
    drawn,
  }: { drawings: Drawings; complete: PageMaterial["complete"]; drawn: Set<string> },
): void {
  eleventy.addTemplateFormats("tsx");
  eleventy.addExtension("tsx", {
    read: false,
    outputFileExtension: "html",
    useLayouts: false,
    compileOptions: { cache: false },
    getData: async (inputPath) => ({
      addresses: [...(drawings.get(resolve(inputPath))?.keys() ?? [])],
      pagination: { data: "addresses", size: 1, alias: "address" },
      permalink: ({ address }) => outputFile(address),
      eleventyExcludeFromCollections: true,
    }),
    compile: (_content, inputPath) => (data) => {
      const draw = drawings.get(resolve(inputPath))?.get(data.address);
      if (draw === undefined) throw new Error(`${inputPath} has no page at ${data.address}`);
      drawn.add(data.address);
      return complete(`<!doctype html>\n${renderToString(draw())}\n`, outputFile(data.address).slice(1));
    },
  });
}

/** The file of an address: `/news/` is `/news/index.html`, `/404.html` is itself. */
const outputFile = (address: string): string => (address.endsWith("/") ? `${address}index.html` : address);

async function importPage(inputPath: string): Promise<PageModule> {
  const module: { default?: unknown } = await import(pathToFileURL(resolve(inputPath)).href);
  if (!isPage(module.default)) throw new Error(`${inputPath} must export a page: items, address and render`);
  return module.default;
}

function isPage(value: unknown): value is PageModule {
  return (
    typeof value === "object" && value !== null && "items" in value && "address" in value && "render" in value
  );
}
