import type { PagefindIndex } from "pagefind";
import { watchPagefind } from "./watch-pagefind.ts";

/** A file of an index, with its path below the folder of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** An index in the making. */
export interface OpenIndex {
  /** Ends when the program has read these pages. The index depends on their order. */
  add: (pages: readonly { file: string; part: string }[]) => Promise<void>;
  /** Ends the index and gives its files. */
  files: () => Promise<readonly IndexFile[]>;
}

/** Pagefind's program, which works beside us. It is started with the first index; without one it is not needed. */
export interface PagefindProgram {
  /** Texts of pages lie in at most so many files; without a number, each in one of its own. */
  open: (mostTexts?: number) => Promise<OpenIndex>;
  close: () => Promise<void>;
}

/**
 * Parts of a page that say nothing of their own. The title is indexed from the marks in the head; names of facts
 * would run into their values.
 */
export const unread = ["h1", "dt", "nav", "form", "button"];

type Pagefind = typeof import("pagefind");

/**
 * Pagefind's program in two processes, which take the indexes in turn: while it makes the files of one, it reads no pages of
 * another. The second is started with the second index. Whatever keeps an index from being made is thrown as one sentence.
 */
export function pagefindProgram(): PagefindProgram {
  const one = pagefindProcess(1);
  const other = pagefindProcess(2);
  let opened = 0;
  return {
    open: async (mostTexts) => {
      opened += 1;
      return await (opened % 2 === 1 ? one : other).open(mostTexts);
    },
    close: async () => {
      await Promise.all([one.close(), other.close()]);
    },
  };
}

/** A copy of Pagefind's module, which starts a process of its own. */
async function importPagefind(copy: number): Promise<Pagefind> {
  return await import(`${import.meta.resolve("pagefind")}?${copy}`);
}

function pagefindProcess(copy: number): PagefindProgram {
  let running: Promise<never> | undefined;
  let isClosing = false;
  const busy = new Set<Promise<unknown>>();
  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (isClosing) throw new Error("The search index is not wanted any more.");
    const begun = work();
    const guarded = Promise.race([begun, ...(running === undefined ? [] : [running])]);
    busy.add(guarded);
    try {
      return await guarded;
    } catch (error) {
      throw new Error(
        `The search index could not be made: ${error instanceof Error ? error.message : error}`,
      );
    } finally {
      busy.delete(guarded);
    }
  };
  const start = ({ createIndex }: Pagefind, maxFragments?: number): ReturnType<Pagefind["createIndex"]> => {
    const create = () =>
      createIndex({ excludeSelectors: unread, ...(maxFragments !== undefined && { maxFragments }) });
    if (running !== undefined) return create();
    const { started, ended } = watchPagefind(create);
    running = ended;
    return started;
  };
  return {
    open: async (mostTexts) => {
      const module = await importPagefind(copy);
      const { index } = await guard(() => sound(start(module, mostTexts)));
      if (index === undefined) throw new Error("The search index could not be made: there is none.");
      return {
        add: async (pages) => {
          await guard(() => Promise.all(pages.map((page) => sound(addPage(index, page)))));
        },
        files: async () => {
          const { files } = await guard(() => sound(index.getFiles()));
          await guard(() => index.deleteIndex());
          return files;
        },
      };
    },
    close: async () => {
      isClosing = true;
      // Whoever gives a build up leaves it at work, and it would end with a trace of its stack.
      await Promise.allSettled([...busy]);
      if (running !== undefined) await (await importPagefind(copy)).close();
    },
  };
}

const addPage = (index: PagefindIndex, { file, part }: { file: string; part: string }) =>
  index.addHTMLFile({ sourcePath: file, content: part });

/** Pagefind gives its errors back. */
async function sound<Answer extends { errors: string[] }>(answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  if (given.errors.length > 0) throw new Error(given.errors.join("; "));
  return given;
}
