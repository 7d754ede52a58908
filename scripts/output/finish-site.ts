import { openFileCache } from "../cache/file-cache.ts";
import { showPath } from "../command/site-options.ts";
import { StopError } from "../command/usage-error.ts";
import { precompress } from "../hosts/precompress.ts";
import { tellFindings } from "../inspect/finding.ts";
import type { Inspection } from "../inspect/open-inspection.ts";
import type { Progress } from "../model/progress.ts";

/** What a site still needs when all its pages are written. */
export interface Finish {
  /** Its inspection, which may have begun. */
  inspection: Inspection;
  /** Whether servers are to find compressed files beside the texts. */
  packed: boolean;
  /** The search index that is still being written, and the number of pages that searches will find. */
  indexing: Promise<number>;
  tell: Progress;
}

/** Where it is noted what was sound, relative to the project. */
export const inspectedCache = ".cache/inspected";

/**
 * Waits for the search index of a written site, makes its compressed files where they are wanted, and inspects the whole.
 * Gives the number of pages that searches find. Throws a StopError (1) that tells what the inspection found.
 */
export async function finishSite(
  folder: string,
  { inspection, packed, indexing, tell }: Finish,
): Promise<number> {
  const complete = packed ? indexing.then(() => precompress(folder)) : indexing;
  const [findings] = await Promise.all([
    inspection.finish({ decoded: openFileCache(inspectedCache), complete, tell }),
    complete,
  ]);
  if (findings.length > 0)
    throw new StopError(
      `${tellFindings(findings, showPath(folder))}\nNot built: the finished site did not pass its inspection. The old site is unchanged.`,
      1,
    );
  return await indexing;
}
