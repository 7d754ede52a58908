import { copyFileSync, linkSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { FileCache } from "../cache/file-cache.ts";
import type { Fingerprint } from "../library/fingerprint.ts";
import { searchNote } from "../search/searched-page.ts";
import { canonicalPage } from "./canonical-page.ts";

/** What is known of something that was drawn: the content files of the texts in it; of a page, what its head and the search say. */
const drawn = z.object({
  texts: z.array(z.string()),
  canonical: canonicalPage.optional(),
  search: searchNote.optional(),
});
/** Which file it is: another has another moment, whatever its bytes. `changed` in ms since 1970. */
const stamp = z.object({ bytes: z.number(), changed: z.number() });

const memorySchema = z.object({
  frame: z.string(),
  texts: z.record(z.string(), z.string()),
  drawn: z.record(z.string(), drawn.extend({ files: z.record(z.string(), stamp) })),
});

export type DrawnFacts = z.infer<typeof drawn>;
type Stamp = z.infer<typeof stamp>;
type Memory = z.infer<typeof memorySchema>;

/** What was drawn for the last site, and for this one: pages and feeds, each by a name of its own. */
export interface SiteMemory {
  /** Puts the files of the old site into the new one, if they would be drawn just the same; else undefined, and they have to be. */
  take: (name: string) => DrawnFacts | undefined;
  /** Notes what is drawn into these files, paths below the site. */
  note: (name: string, files: readonly string[], facts: DrawnFacts) => void;
  /** Keeps what was noted and taken for the next build. All files must be written. */
  save: () => void;
}

const key = "site";

/**
 * Opens the memory for a build into `folder`, beside an old site that may be there. Files are taken over only if everything
 * that any can show besides texts is as it was (the frame), the texts that they showed are too, and nobody has touched them:
 * a warm build gives the same bytes as a cold one.
 */
export function openSiteMemory(
  cache: FileCache,
  { frame, texts }: Fingerprint,
  folder: string,
  oldSite: string | undefined,
): SiteMemory {
  const old = readMemory(cache);
  const usable = oldSite !== undefined && old?.frame === frame ? { ...old, oldSite } : undefined;
  const noted = new Map<string, DrawnFacts & { files: readonly string[] }>();
  return {
    take: (name) => {
      const known = usable?.drawn[name];
      if (usable === undefined || known === undefined) return undefined;
      if (known.texts.some((text) => usable.texts[text] !== texts.get(text))) return undefined;
      const files = Object.entries(known.files);
      if (!files.every(([file, before]) => isSame(stampOf(join(usable.oldSite, file)), before)))
        return undefined;
      for (const [file] of files) placeAgain(join(usable.oldSite, file), join(folder, file));
      noted.set(name, { ...known, files: files.map(([file]) => file) });
      return known;
    },
    note: (name, files, facts) => {
      noted.set(name, { ...facts, files });
    },
    save: () => {
      const stamped = [...noted].map(([name, { files, ...facts }]) => [
        name,
        { ...facts, files: Object.fromEntries(files.map((file) => [file, stampOf(join(folder, file))])) },
      ]);
      const memory = { frame, texts: Object.fromEntries(texts), drawn: Object.fromEntries(stamped) };
      cache.write(key, Buffer.from(JSON.stringify(memory)));
    },
  };
}

/** What the last build kept, if it can still be read. */
function readMemory(cache: FileCache): Memory | undefined {
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
