import type { FileCache } from "../cache/file-cache.ts";
import { type Progress, silent } from "../model/progress.ts";
import { createAddressReader } from "./addresses.ts";
import { isPicture, withAvif } from "./check-pictures.ts";
import { twinOf } from "./file-kinds.ts";
import { checkNames } from "./file-names.ts";
import type { Finding } from "./finding.ts";
import { inspectFile, type Material } from "./inspect-file.ts";
import { createLinkBook } from "./link-book.ts";
import { listFiles } from "./list-files.ts";
import { createSignatureBook } from "./signature-book.ts";

export interface InspectionOptions {
  /** Where the site will stand, e.g. `https://example.org`. */
  origin: string;
  /** Remembers which pictures were sound, so that they are decoded once in their life. */
  decoded: FileCache;
  /** Ends when the search and the compressed files are written; all others are inspected meanwhile. Its failure is the caller's. */
  complete?: Promise<unknown>;
  tell?: Progress;
}

/** How long in ms the inspection keeps the processor before it lets others of the same process work. */
const turn = 20;
/** How many pictures are decoded at the same time; sharp works in threads of its own. */
const atOnce = 2;

/**
 * The last look at a finished site before it goes live, at the bytes on the disk alone and by no code that wrote them.
 * A site without findings holds nothing that acts by itself, loads from elsewhere or leads nowhere: see `rules.ts`.
 */
export async function inspectSite(folder: string, options: InspectionOptions): Promise<readonly Finding[]> {
  const complete = Promise.allSettled([options.complete]);
  const { tell = silent } = options;
  const material: Material = {
    folder,
    decoded: options.decoded,
    readAddress: createAddressReader(options.origin),
    links: createLinkBook(),
    signatures: createSignatureBook(),
  };
  const inspected = new Set<string>();
  const early = listFiles(folder).files.filter((file) => !isLate(file));
  const found = await inspectFiles(early, inspected, material, tell);
  tell("making the search index");
  await complete;
  const { files, findings } = listFiles(folder);
  const added = await inspectFiles(
    files.filter((file) => !inspected.has(file)),
    inspected,
    material,
    tell,
  );
  const all = new Set(files);
  return [
    ...findings,
    ...checkNames(files),
    ...found,
    ...added,
    ...material.links.check(all),
    ...material.signatures.check(folder, all),
  ];
}

/** Whether a file may still be in the making while the others are inspected: a part of the search, or a compressed one. */
const isLate = (file: string): boolean => file.startsWith("pagefind/") || twinOf(file) !== undefined;

/** Inspects files one after the other, pictures two at once, and notes in `inspected` that it did. */
async function inspectFiles(
  files: readonly string[],
  inspected: Set<string>,
  material: Material,
  tell: Progress,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let done = 0;
  const work = async (queue: Iterable<string>): Promise<void> => {
    let since = performance.now();
    for (const file of queue) {
      inspected.add(file);
      findings.push(...(await inspectFile(file, material)));
      done += 1;
      tell("inspecting files", done, files.length);
      if (performance.now() - since < turn) continue;
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
  };
  const { pictures = [], others = [] } = Object.groupBy(files, (file) =>
    isPicture(file) ? "pictures" : "others",
  );
  const queue = pictures.values();
  await withAvif(() => Promise.all([work(others), ...Array.from({ length: atOnce }, () => work(queue))]));
  return findings;
}
