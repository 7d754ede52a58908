import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { bundleAssets } from "../bundle/bundle-assets.ts";
import { openFileCache } from "../cache/file-cache.ts";
import { siteRequest } from "../command/site-options.ts";
import { type LoadedSite, loadSite } from "../library/load-site.ts";
import { createReadingMemory, type ReadingMemory } from "../library/reading-memory.ts";
import { makePictures, pictureCache } from "../media/make-pictures.ts";
import type { Problem } from "../model/problem.ts";
import { silent } from "../model/progress.ts";
import type { Bundle } from "../model/views.ts";
import { copyDocuments } from "../output/copy-documents.ts";
import { weighPages } from "../output/weigh-pages.ts";
import { stampByTimes } from "../reader/text-memory.ts";
import type { Part } from "./messages.ts";

/** What pages are drawn from. Each part is made once and stays until its files change. */
export interface Material {
  /** The content as it is now; read again where it is among what has `changed`. */
  site: (changed: readonly Part[]) => Promise<LoadedSite>;
  /** Styles, scripts and fonts, which stand in the folder of files then; and what weighs pages with them. */
  bundle: (changed: readonly Part[]) => Promise<{ bundle: Bundle; weigh: (html: string) => string }>;
  /** Makes ready what needs no layouts, which may change before anything is drawn. What is wrong is told when it is used. */
  prepare: () => Promise<void>;
  /** Puts what a site uses of pictures and documents into the folder of files; gives those that are damaged. */
  placeMedia: (site: LoadedSite) => Promise<readonly Problem[]>;
  /** Writes what was read into a file, from which another process can `recall` it. */
  store: (file: string) => void;
  recall: (file: string) => void;
}

/** Opens the material of a content folder. Files whose names change with their content are put into `files`. */
export function openMaterial(content: string, files: string): Material {
  const memory = createReadingMemory();
  /** The state in which media were placed. */
  const placed = new Map<string, string | undefined>();
  const site = keepUntilStale(() => loadSite(requestOf(content), silent, memory));
  const bundle = keepUntilStale(() => bundleAssets(files));
  const weigh = keepUntilStale(() => weighPages(files));
  return {
    site: (changed) => {
      if (changed.includes("content")) site.forget();
      return site.get();
    },
    bundle: async (changed) => {
      if (changed.includes("assets")) {
        bundle.forget();
        weigh.forget();
      }
      return { bundle: await bundle.get(), weigh: await weigh.get() };
    },
    prepare: async () => {
      await Promise.allSettled([bundle.get(), site.get()]);
    },
    placeMedia: async ({ used }) => {
      const pictures = used.pictures.filter(({ file, hash }) => placed.get(file) !== hash);
      const { problems } = await makePictures(content, files, pictures, openFileCache(pictureCache));
      if (problems.length > 0) return problems;
      for (const { file, hash } of pictures) placed.set(file, hash);
      const stamps = used.documents.map((file) => [file, stampByTimes(join(content, file))] as const);
      const changed = stamps.filter(([file, stamp]) => placed.get(file) !== stamp);
      copyDocuments(
        changed.map(([file]) => file),
        content,
        files,
      );
      for (const [file, stamp] of changed) placed.set(file, stamp);
      return [];
    },
    store: (file) => writeFileSync(file, serialize(memoryParts(memory))),
    recall: (file) => {
      const stored: ReturnType<typeof memoryParts> = deserialize(readFileSync(file));
      Object.assign(memory, stored);
    },
  };
}

/** Something that is made when it is first asked for, and again when it was forgotten or could not be made. */
function keepUntilStale<Thing>(make: () => Promise<Thing>): {
  get: () => Promise<Thing>;
  forget: () => void;
} {
  let kept: Promise<Thing> | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  return {
    get: () => {
      if (kept !== undefined) return kept;
      const making = make();
      kept = making;
      making.catch(() => {
        if (kept === making) forget();
      });
      return making;
    },
    forget,
  };
}

const requestOf = (content: string) =>
  siteRequest({ values: new Map([["content", content]]), flags: new Set(), words: [] }, true);

const memoryParts = ({ texts, bodies, media }: ReadingMemory) => ({ texts, bodies, media });
