import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { IndexCache } from "./index-cache.ts";
import type { IndexFile, OpenIndex, PagefindProgram } from "./pagefind-program.ts";
import { type NotedPage, readPart } from "./searched-page.ts";

/** Pages that are handed over at once, without waiting for those before: the program is never to wait for us. */
const atOnce = 100;

/** Pages of which the text may be in memory until it is handed over; for more, whoever brings them has to wait. */
const mostWaiting = 100;

/** The index of a volume in the making. */
export interface VolumeIndex {
  /** Takes pages in an order that must be the same in every build. */
  add: (pages: readonly NotedPage[]) => Promise<void>;
  /** A hash of all its pages, in their order. */
  source: () => string;
  files: () => Promise<readonly IndexFile[]>;
}

/**
 * What volumes are made with: this site and the folder of the last one, if there is one. Pages may have to be read there;
 * those that were taken over lie in both once they are `written`.
 */
export interface Workshop {
  site: { folder: string; written: () => Promise<unknown> };
  lastSite: string | undefined;
  cache: IndexCache;
  program: PagefindProgram;
}

/** An index by its name; `mostTexts` is the number of files in which texts of its pages may lie at most. */
export interface VolumePlan {
  name: string;
  mostTexts?: number | undefined;
}

/**
 * Makes an index while its pages come, or takes it from the cache: pages are held back as long as they are those of the
 * last build, one by one, and are handed over as soon as one is not.
 */
export function openVolumeIndex(
  { name, mostTexts }: VolumePlan,
  { site, lastSite, cache, program }: Workshop,
): VolumeIndex {
  const expected = cache.pages(name);
  const digests: string[] = [];
  let held: NotedPage[] | undefined = expected === undefined ? undefined : [];
  let opening: Promise<OpenIndex> | undefined;

  const handOver = async (pages: readonly NotedPage[]): Promise<void> => {
    opening ??= program.open(mostTexts);
    const index = await opening;
    const adding: Promise<void>[] = [];
    for (let start = 0; start < pages.length; start += atOnce) {
      const added = index.add(await Promise.all(pages.slice(start, start + atOnce).map(withPart)));
      // It may fail while the next are read.
      added.catch(() => undefined);
      adding.push(added);
      await setImmediate();
    }
    await Promise.all(adding);
  };
  const withPart = async (page: NotedPage): Promise<{ file: string; part: string }> => {
    const known = page.part ?? (lastSite === undefined ? undefined : readPart(lastSite, page));
    if (known === undefined) await site.written();
    const part = known ?? readPart(site.folder, page);
    if (part === undefined) throw new Error(`${page.file} is not in the site as it was drawn.`);
    return { file: page.file, part: part.toString() };
  };

  let handing = Promise.resolve();
  let waiting = 0;
  /** Hands pages over behind those before, and waits where too many do. */
  const hand = async (pages: readonly NotedPage[]): Promise<void> => {
    const own = pages.filter(({ part }) => part !== undefined).length;
    waiting += own;
    handing = handing
      .then(() => handOver(pages))
      .then(() => {
        waiting -= own;
      });
    // It is waited for at the end at the latest.
    handing.catch(() => undefined);
    if (waiting > mostWaiting) await handing;
  };

  return {
    add: async (pages) => {
      const start = digests.length;
      digests.push(...pages.map(({ note }) => note.digest));
      if (held === undefined) return await hand(pages);
      const isUnchanged = pages.every(({ note }, i) => note.digest === expected?.[start + i]);
      // Their text is not kept in memory: it can be read again.
      if (isUnchanged) held.push(...pages.map(({ file, note }) => ({ file, note })));
      else {
        const before = held;
        held = undefined;
        await hand([...before, ...pages]);
      }
    },
    source: () => hash("sha256", JSON.stringify(digests), "base64"),
    files: async () => {
      if (held !== undefined) {
        const kept = digests.length === expected?.length ? cache.files(name, digests) : undefined;
        if (kept !== undefined) return kept;
        await handOver(held);
      }
      await handing;
      opening ??= program.open(mostTexts);
      const files = await (await opening).files();
      cache.keep(name, digests, files);
      return files;
    },
  };
}
