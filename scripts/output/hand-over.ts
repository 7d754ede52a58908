import type { NotedPage } from "../search/searched-page.ts";

/** Who wants to have the pages while the site is still being written, such as a search index. */
export interface PageReader {
  /** Told of pages and feeds that have been written, by their files below the site. */
  written: (files: readonly string[]) => void;
  /** Takes pages that were taken over or drawn, which need not be in their place yet; may work on while others are drawn, but for one call at a time. */
  read: (pages: readonly NotedPage[]) => Promise<void>;
  /** There are no more. */
  end: () => void;
}

/**
 * Hands pages over to a reader in portions, and keeps no more than two of them: one that is read, and one that is drawn.
 * Throws where a page comes when there was to be no more.
 */
export function handOver({ read, end }: PageReader) {
  let portion = new Map<string, NotedPage>();
  let reading = Promise.resolve();
  let hasEnded = false;
  return {
    keep: (page: NotedPage): void => {
      if (hasEnded)
        throw new Error(`${page.file} is to be found by searches, but its template does not say isSearched`);
      portion.set(page.file, page);
    },
    /**
     * In the order of `files`: Eleventy draws templates in that in which the disk gave them. It does not depend on where
     * portions begin, which one page more moves for all.
     */
    over: async (files: readonly string[]): Promise<void> => {
      await reading;
      if (portion.size === 0) return;
      const kept = portion;
      portion = new Map();
      reading = read(files.flatMap((file) => kept.get(file) ?? []));
      // It is waited for at the next call.
      reading.catch(() => undefined);
    },
    end: async (): Promise<void> => {
      await reading;
      hasEnded = true;
      end();
    },
  };
}
