import { copyFileSync, linkSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { FileCache } from "../cache/file-cache.ts";
import type { Fingerprint } from "../library/fingerprint.ts";
import { canonicalPage } from "./canonical-page.ts";

/** What is known of a page that was drawn: the content files of the texts in it, and what its head says of it. */
const drawnPage = z.object({ texts: z.array(z.string()), canonical: canonicalPage.optional() });
/** Which file it is: another has another moment, whatever its bytes. `changed` in ms since 1970. */
const stamp = z.object({ bytes: z.number(), changed: z.number() });

const memorySchema = z.object({
  frame: z.string(),
  texts: z.record(z.string(), z.string()),
  pages: z.record(z.string(), drawnPage.extend({ stamp })),
});

export type DrawnFacts = z.infer<typeof drawnPage>;
type Stamp = z.infer<typeof stamp>;

/** The pages of the last build, and those of this one for the next. Files are paths below the site. */
export interface PageMemory {
  /** Puts a page of the old site into the new one, if it would be drawn just the same; undefined where it has to be drawn. */
  take: (file: string) => DrawnFacts | undefined;
  /** Notes a page that is drawn. */
  note: (file: string, facts: DrawnFacts) => void;
  /** Keeps what was noted and taken for the next build. All pages must be written. */
  save: () => void;
}

const key = "pages";

/**
 * Opens the memory of pages for a build into `folder`, beside an old site that may be there. A page is taken over only if
 * everything that any page can show besides texts is as it was (the frame), the texts that it showed are too, and nobody
 * has touched its file: a warm build gives the same bytes as a cold one.
 */
export function openPageMemory(
  cache: FileCache,
  { frame, texts }: Fingerprint,
  folder: string,
  oldSite: string | undefined,
): PageMemory {
  const old = readMemory(cache);
  const usable = oldSite !== undefined && old?.frame === frame ? old : undefined;
  const pages = new Map<string, DrawnFacts>();
  return {
    take: (file) => {
      const page = usable?.pages[file];
      if (usable === undefined || page === undefined || oldSite === undefined) return undefined;
      if (page.texts.some((text) => usable.texts[text] !== texts.get(text))) return undefined;
      if (!isSame(stampOf(join(oldSite, file)), page.stamp)) return undefined;
      placeAgain(join(oldSite, file), join(folder, file));
      pages.set(file, { texts: page.texts, canonical: page.canonical });
      return page;
    },
    note: (file, facts) => {
      pages.set(file, facts);
    },
    save: () => {
      const stamped = [...pages].flatMap(([file, facts]) => {
        const there = stampOf(join(folder, file));
        return there === undefined ? [] : [[file, { ...facts, stamp: there }] as const];
      });
      const memory: z.infer<typeof memorySchema> = {
        frame,
        texts: Object.fromEntries(texts),
        pages: Object.fromEntries(stamped),
      };
      cache.write(key, Buffer.from(JSON.stringify(memory)));
    },
  };
}

/** What the last build kept, if it can still be read. */
function readMemory(cache: FileCache): z.infer<typeof memorySchema> | undefined {
  const bytes = cache.read(key);
  if (bytes === undefined) return undefined;
  return memorySchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data;
}

/** Undefined for what is no regular file, such as a link that somebody has put there. */
function stampOf(path: string): Stamp | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? { bytes: found.size, changed: found.mtimeMs } : undefined;
}

const isSame = (one: Stamp | undefined, other: Stamp): boolean =>
  one?.bytes === other.bytes && one.changed === other.changed;

/** A second name for the same file costs neither room nor writing; not every disk can do that. */
function placeAgain(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
