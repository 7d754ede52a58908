import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Bundle, Library } from "../model/views.ts";

/** What pages are drawn with. */
export interface DrawingTools {
  bundle: Bundle;
  /** Has a page drawn, and sees to it that its complete HTML comes to its file. */
  write: (draw: () => string, file: string) => Promise<void>;
}

/** What the page templates draw from. */
export interface PageMaterial {
  libraries: readonly Library[];
  /** Whether the page of a file below the site is there already, so that it need not be drawn. */
  take: (file: string) => boolean;
  /** Waited for when the first page has to be drawn; undefined where none may be. */
  tools: Promise<DrawingTools | undefined>;
  /** Called when many pages more were taken or drawn, with their files below the site; the next follow when it ends. */
  written: (files: readonly string[]) => Promise<void>;
  /** Called when no page will come that searches find; the others are drawn when it ends. */
  searchedWritten: () => Promise<void>;
}

/** How pages are drawn, by their addresses. */
export type Pages = ReadonlyMap<string, (bundle: Bundle) => VNode>;

/** The pages of each template, by its absolute path. */
export type Drawings = ReadonlyMap<string, Pages>;

/** The pages of one template. */
export interface Family {
  template: string;
  isSearched: boolean;
  pages: Pages;
}

/** The default export of a file in `layouts/pages`. Its items are known to the file alone. */
interface PageModule {
  items: (library: Library) => readonly unknown[];
  address: (item: unknown, library: Library) => string;
  render: (props: { item: unknown; library: Library; bundle: Bundle }) => VNode;
  isSearched?: true;
}

/** The pages that a template makes of the libraries. Throws if it is no page, or makes two at one address. */
export async function familyOf(template: string, libraries: readonly Library[]): Promise<Family> {
  const page = await importPage(template);
  const pages = new Map<string, (bundle: Bundle) => VNode>();
  for (const library of libraries)
    for (const item of page.items(library)) {
      const address = page.address(item, library);
      if (pages.has(address)) throw new Error(`${template} makes two pages at ${address}`);
      pages.set(address, (bundle) => page.render({ item, library, bundle }));
    }
  return { template, isSearched: page.isSearched === true, pages };
}

/**
 * Eleventy plugin: every `.tsx` file of the input folder is a template, which draws all pages of its family one by one. To
 * have Eleventy paginate over them would take a twentieth of a build and keep what it knows of each. The addresses of pages
 * that were drawn are added to `drawn`. Once a page has failed, no further one is begun.
 */
export function typedPages(
  eleventy: EleventyConfig,
  {
    drawings,
    tools: { bundle, write },
    drawn,
  }: { drawings: Drawings; tools: DrawingTools; drawn: Set<string> },
): void {
  const pause = pauses();
  let hasFailed = false;
  const drawAll = async (pages: Pages): Promise<void> => {
    for (const [address, draw] of pages) {
      await pause();
      if (hasFailed) return;
      await write(() => `<!doctype html>\n${renderToString(draw(bundle))}\n`, outputFile(address));
      drawn.add(address);
    }
  };
  eleventy.addTemplateFormats("tsx");
  eleventy.addExtension("tsx", {
    read: false,
    outputFileExtension: "html",
    useLayouts: false,
    compileOptions: { cache: false },
    getData: async () => ({ permalink: false, eleventyExcludeFromCollections: true }),
    compile: (_content, inputPath) => async () => {
      try {
        await drawAll(drawings.get(resolve(inputPath)) ?? new Map());
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      // Nothing is left for Eleventy to write: it would keep all pages in memory, and wait for the disk.
      return undefined;
    },
  });
}

/** How long in ms pages are drawn before others get their turn. */
const turn = 4;

/** What is to be waited for between pages, so that the pipe to the search's program is fed while they are drawn. */
function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turn) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}

/** The file of an address, below the site: that of `/news/` is `news/index.html`, that of `/404.html` `404.html`. */
export const outputFile = (address: string): string =>
  `${address.replace(/^\//, "")}${address.endsWith("/") ? "index.html" : ""}`;

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
