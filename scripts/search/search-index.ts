import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

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
      const { files } = await guard(sound(index.getFiles()));
      return writeIndex(files, join(site, "pagefind"));
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

/** Writes the files of an index: Pagefind itself would end with a trace of its stack where a disk is full. */
function writeIndex(files: readonly { path: string; content: Uint8Array }[], folder: string): number {
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  if (entry === undefined) return 0;
  const { languages } = entryFile.parse(JSON.parse(new TextDecoder().decode(entry.content)));
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

const entryFile = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });
