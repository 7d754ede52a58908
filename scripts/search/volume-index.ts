import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { IndexCache, KnownPage } from "./index-cache.ts";
import type { IndexFile, OpenIndex, PagefindProgram } from "./pagefind-program.ts";
import { type NotedPage, readPart } from "./searched-page.ts";

/** Pages that are handed over at once, without waiting for those before: the program is never to wait for us. */
const atOnce = 100;

/** Pages of which the text may be in memory until it is handed over; for more, whoever brings them has to wait. */
const mostWaiting = 100;

/** The index of a volume in the making. */
export interface VolumeIndex {
  /** The number of pages that come before the first that is not the same as in the last build; undefined if all are. */
  unchangedUntil: (isSame: (file: string) => boolean) => number | undefined;
  /**
   * Has the program read the first pages of the last build, while nothing has come yet: those of this one will probably be the
   * same.
   */
  begin: (pages: number) => void;
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
  const come: KnownPage[] = [];
  let held: KnownPage[] | undefined = expected === undefined ? undefined : [];
  let begun: { index: Promise<OpenIndex>; pages: readonly KnownPage[]; sent: Promise<Sent> } | undefined;
  let opening: Promise<OpenIndex> | undefined;

  const handOver = async (pages: readonly WantedPage[]): Promise<void> => {
    const before = opening === undefined ? await goOn(pages) : [];
    opening ??= program.open(mostTexts);
    const sent = await send(await opening, pages.slice(before.length), partOf);
    await Promise.all([...before, ...sent].map(({ read }) => read));
  };
  /** Goes on with what was begun, if these pages begin in the same way, and gives what was sent by then. */
  const goOn = async (pages: readonly WantedPage[]): Promise<Sent> => {
    if (begun === undefined) return [];
    const { index, pages: first, sent } = begun;
    begun = undefined;
    if (!first.every(({ digest }, i) => digest === pages[i]?.digest)) return [];
    try {
      const done = await sent;
      opening = index;
      return done;
    } catch {
      // A page of the old site is not what it was: the index is begun anew.
      return [];
    }
  };
  const partOf = async ({ file, digest, part }: WantedPage): Promise<Buffer> => {
    const known = part ?? partOfLast({ file, digest });
    if (known === undefined) await site.written();
    const found = known ?? readPart(site.folder, file, digest);
    if (found === undefined) throw new Error(`${file} is not in the site as it was drawn.`);
    return found;
  };
  const partOfLast = ({ file, digest }: KnownPage): Buffer | undefined =>
    lastSite === undefined ? undefined : readPart(lastSite, file, digest);

  let handing = Promise.resolve();
  let waiting = 0;
  /** Hands pages over behind those before, and waits where too many do. */
  const hand = async (pages: readonly WantedPage[]): Promise<void> => {
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
    unchangedUntil: (isSame) => {
      const changed = expected?.findIndex(({ file }) => !isSame(file)) ?? -1;
      return changed < 0 ? undefined : changed;
    },
    begin: (count) => {
      const pages = expected?.slice(0, count) ?? [];
      if (pages.length === 0) return;
      const index = program.open(mostTexts);
      const sent = index.then((open) =>
        send(open, pages, async (page) => {
          const part = partOfLast(page);
          if (part === undefined) throw new Error(`${page.file} has changed.`);
          return part;
        }),
      );
      // Whoever goes on with it waits for it.
      sent.catch(() => undefined);
      begun = { index, pages, sent };
    },
    add: async (pages) => {
      const start = come.length;
      const wanted = pages.map(({ file, note, part }) => ({ file, digest: note.digest, part }));
      // Their text is not kept in memory: it can be read again.
      const known = wanted.map(({ file, digest }) => ({ file, digest }));
      come.push(...known);
      if (held === undefined) return await hand(wanted);
      const isUnchanged = known.every(({ digest }, i) => digest === expected?.[start + i]?.digest);
      if (isUnchanged) held.push(...known);
      else {
        const before = held;
        held = undefined;
        await hand([...before, ...wanted]);
      }
    },
    source: () => hash("sha256", JSON.stringify(come.map(({ digest }) => digest)), "base64"),
    files: async () => {
      if (held !== undefined) {
        const kept = come.length === expected?.length ? cache.files(name, come) : undefined;
        if (kept !== undefined) return kept;
        await handOver(held);
      }
      await handing;
      opening ??= program.open(mostTexts);
      const files = await (await opening).files();
      cache.keep(name, come, files);
      return files;
    },
  };
}

/** A page that goes to the program; `part` is missing where it has to be read. */
interface WantedPage extends KnownPage {
  part?: Buffer | undefined;
}

/** Pages that were sent to the program, in their order; `read` ends when it has read the portion that a page was in. */
type Sent = readonly { read: Promise<void> }[];

/** Sends pages to an index. Ends when all are on their way. */
async function send<Page extends KnownPage>(
  index: OpenIndex,
  pages: readonly Page[],
  partOf: (page: Page) => Promise<Buffer>,
): Promise<Sent> {
  const sent: { read: Promise<void> }[] = [];
  for (let start = 0; start < pages.length; start += atOnce) {
    const portion = pages.slice(start, start + atOnce);
    const parts = await Promise.all(portion.map(partOf));
    const read = index.add(portion.map(({ file }, i) => ({ file, part: String(parts[i]) })));
    // It may fail while the next are sent.
    read.catch(() => undefined);
    sent.push(...portion.map(() => ({ read })));
    await setImmediate();
  }
  return sent;
}
