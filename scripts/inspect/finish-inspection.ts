import type { FileCache } from "../cache/file-cache.ts";
import { type Progress, silent } from "../model/progress.ts";
import { orderOf } from "./file-order.ts";
import type { Finding } from "./finding.ts";
import { inspectPictures } from "./inspect-pictures.ts";
import type { Look, Report } from "./inspector.ts";

/** What the end of an inspection needs. */
export interface InspectionOptions {
  /** Remembers which pictures were sound, so that they are decoded once in their life. */
  decoded: FileCache;
  /** Ends when the search and the compressed files are written; all others are inspected meanwhile. Its failure is the caller's. */
  complete?: Promise<unknown>;
  tell?: Progress;
}

/** An inspector (see inspector.ts) that is here or in another thread. */
export interface Inspecting {
  look: (isLast: boolean) => Promise<Look>;
  read: (tell: Progress) => Promise<void>;
  report: () => Promise<Report>;
  forget: () => Promise<boolean>;
}

/** Inspects what is in a folder, all of it, whether it was announced or not. The order of what is found is always the same. */
export async function finishInspection(
  folder: string,
  { look, read, report, forget }: Inspecting,
  { decoded, complete, tell = silent }: InspectionOptions,
): Promise<readonly Finding[]> {
  const whole = Promise.allSettled([complete]);
  const ofPictures = new Map<string, readonly Finding[]>();
  const inspect = async (isLast: boolean): Promise<void> => {
    const { pictures, anew } = await look(isLast);
    if (anew) ofPictures.clear();
    const [found] = await Promise.all([inspectPictures(folder, pictures, decoded), read(tell)]);
    for (const [file, findings] of found) ofPictures.set(file, findings);
  };
  await inspect(false);
  tell("making the search index");
  await whole;
  await inspect(true);
  let found = await report();
  const isSound = found.ofFolder.length + found.ofFiles.size + found.ofLinks.length === 0;
  if (!isSound && (await forget())) {
    await inspect(true);
    found = await report();
  }
  const { ofFolder, ofFiles, ofLinks } = found;
  const files = [...ofFiles, ...ofPictures]
    .map(([file, findings]) => ({ order: orderOf(file), findings }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  return [...ofFolder, ...files.flatMap(({ findings }) => findings), ...ofLinks];
}
