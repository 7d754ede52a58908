import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { z } from "zod";
import { watchPagefind } from "./watch-pagefind.ts";

/** A page that has been drawn, with the path of its file below the site. */
export interface DrawnPage {
  file: string;
  html: string;
}

/** A search index in the making, by a program of its own that works beside us. */
export interface SearchIndex {
  /** Ends when the program has read these pages. The index depends on their order. */
  add: (pages: readonly DrawnPage[]) => Promise<void>;
  /** Writes the index into `site/pagefind/` and gives the number of pages that searches find. */
  write: (site: string) => Promise<number>;
  close: () => Promise<void>;
}

/** Pagefind's ready-made interfaces; ours uses its JavaScript API alone. */
const unused = [
  ...["pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui"].flatMap((name) => [
    `${name}.js`,
    `${name}.css`,
  ]),
  "pagefind-highlight.js",
];

/**
 * Parts of a page that say nothing of their own. The title is indexed from the marks in the head; names of facts
 * would run into their values.
 */
const unread = ["h1", "dt", "nav", "form", "button"];

/** Opens an index for pages in any language. Whatever keeps it from being made is thrown as one sentence. */
export async function openSearchIndex(): Promise<SearchIndex> {
  const { started, ended } = watchPagefind(() => createIndex({ excludeSelectors: unread }));
  const guard = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await Promise.race([work, ended]);
    } catch (error) {
      throw new Error(
        `The search index could not be made: ${error instanceof Error ? error.message : error}`,
      );
    }
  };
  const { index } = await guard(sound(started));
  if (index === undefined) throw new Error("The search index could not be made: there is none.");
  return {
    add: async (pages) => {
      await guard(
        Promise.all(
          pages.map(({ file, html }) => sound(index.addHTMLFile({ sourcePath: file, content: html }))),
        ),
      );
    },
    write: async (site) => {
      const folder = join(site, "pagefind");
      await guard(sound(index.writeFiles({ outputPath: folder })));
      for (const file of unused) rmSync(join(folder, file), { force: true });
      return indexedPages(readFileSync(join(folder, "pagefind-entry.json"), "utf8"));
    },
    close: async () => {
      await close();
    },
  };
}

/** Pagefind gives its errors back. */
async function sound<Answer extends { errors: string[] }>(answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  if (given.errors.length > 0) throw new Error(given.errors.join("; "));
  return given;
}

/** How many pages are in the index: its entry file says it for every language. */
function indexedPages(entry: string): number {
  const { languages } = entryFile.parse(JSON.parse(entry));
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

const entryFile = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });
