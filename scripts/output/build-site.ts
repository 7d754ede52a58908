import { readCodeVersion } from "../cache/code-version.ts";
import { openFileCache } from "../cache/file-cache.ts";
import { type ShownProgress, withoutProgress, withProgress } from "../command/progress.ts";
import { countProblems, reportProblems } from "../command/report.ts";
import { isToCome, showPath } from "../command/site-options.ts";
import { StopError } from "../command/usage-error.ts";
import { type Inspection, openInspection } from "../inspect/open-inspection.ts";
import { type LoadedSite, loadSite, type SiteRequest } from "../library/load-site.ts";
import { openStoredMemory, readingCache, type StoredMemory } from "../library/stored-memory.ts";
import type { Problem } from "../model/problem.ts";
import { datedEntries } from "../search/dated-entries.ts";
import { openSearchIndex, type SearchIndex } from "../search/search-index.ts";
import { planVolumes } from "../search/volumes.ts";
import { finishSite, inspectedCache } from "./finish-site.ts";
import { type BuildNeed, buildNeeds, firstNeed } from "./next-build.ts";
import { noteAddresses } from "./note-addresses.ts";
import { type ProducedSite, produceSite } from "./produce-site.ts";
import { refuseShrinking } from "./refuse-shrinking.ts";
import type { Staging } from "./staging.ts";
import { pagesIn } from "./survey-site.ts";

/** How a site is built. */
export interface BuildOrder<Place> {
  request: SiteRequest;
  /** Opens the folder to build in; called when the content is known to be sound. */
  open: () => Staging<Place>;
  /** Whether warnings and progress are kept back. Mistakes are always told. */
  quiet: boolean;
  /** Whether servers are to find compressed files beside the texts. */
  packed: boolean;
  /** What to type if many pages may go; undefined where that was typed. */
  shrinkRemedy: string | undefined;
}

/** Where it is noted of what every page and feed was made, relative to the project. */
const siteMemory = ".cache/site";

/** A site that has been built and put in its place. */
export interface BuiltSite<Place> {
  site: LoadedSite;
  produced: ProducedSite;
  /** Number of HTML files, and of those that the search finds. */
  pages: number;
  indexed: number;
  /** When the site has to be built again, and why. */
  nextBuild: BuildNeed | undefined;
  /** What the staging folder said of where the site is now. */
  place: Place;
}

/**
 * Reads, checks, builds, indexes and inspects a site in a staging folder, which then takes its place. Tells mistakes,
 * warnings and progress on standard error; throws a StopError (1) where there are mistakes, and the old site is unchanged then.
 */
export async function buildSite<Place>(order: BuildOrder<Place>): Promise<BuiltSite<Place>> {
  const show = order.quiet ? withoutProgress : withProgress;
  return await show((progress) => build(order, progress));
}

async function build<Place>(order: BuildOrder<Place>, progress: ShownProgress): Promise<BuiltSite<Place>> {
  const { request, quiet } = order;
  const reading = openStoredMemory(openFileCache(readingCache), readCodeVersion());
  const site = await loadSite(request, progress.tell, reading.memory);
  const isBroken = site.problems.some((found) => found.severity === "error");
  if (isBroken || !quiet) tell(site.problems, request, progress);
  if (isBroken) throw refusal(site.problems);
  const staging = order.open();
  try {
    const inspection = openInspection(staging.folder, site.libraries[0]?.origin ?? "", {
      folder: inspectedCache,
      codeVersion: reading.codeVersion,
    });
    try {
      const index = openSearchIndex(staging.folder, planVolumes(datedEntries(site.libraries)));
      try {
        return await buildIn(staging, { site, index, inspection, order, progress, reading });
      } finally {
        await index.close();
      }
    } finally {
      await inspection.close();
    }
  } finally {
    staging.close();
  }
}

interface Work<Place> {
  site: LoadedSite;
  index: SearchIndex;
  inspection: Inspection;
  order: BuildOrder<Place>;
  progress: ShownProgress;
  reading: StoredMemory;
}

async function buildIn<Place>(
  staging: Staging<Place>,
  { site, index, inspection, order, progress, reading }: Work<Place>,
): Promise<BuiltSite<Place>> {
  const { request, packed, shrinkRemedy } = order;
  const indexing = Promise.withResolvers<number>();
  // It may fail before it is waited for.
  indexing.promise.catch(() => undefined);
  const produced = await produceSite(site, request.content, staging.folder, {
    tell: progress.tell,
    last: { oldSite: staging.oldSite, memory: openFileCache(siteMemory), codeVersion: reading.codeVersion },
    reader: {
      written: inspection.add,
      read: index.add,
      end: () => indexing.resolve(index.write()),
    },
  });
  if (produced.problems.length > 0) {
    tell(produced.problems, request, progress);
    throw refusal(produced.problems);
  }
  // The index is still being made meanwhile.
  reading.save();
  const pages = pagesIn(staging.folder);
  if (staging.oldSite !== undefined && shrinkRemedy !== undefined)
    refuseShrinking(pagesIn(staging.oldSite), pages, shrinkRemedy);
  const [main] = site.libraries;
  const indexed = await finishSite(staging.folder, {
    inspection,
    packed,
    indexing: indexing.promise,
    tell: progress.tell,
  });
  const place = await staging.publish();
  const unnoted = isToCome(request.now) ? undefined : noteAddresses(request.content, site.addresses);
  progress.clear();
  if (unnoted !== undefined) console.error(unnoted);
  const nextBuild = firstNeed(
    buildNeeds(site.nextChange, main?.today ?? "", main?.settings.security_contact !== undefined),
  );
  return { site, produced, pages: pages.length, indexed, nextBuild, place };
}

function tell(problems: readonly Problem[], { content }: SiteRequest, progress: ShownProgress): void {
  if (problems.length === 0) return;
  progress.clear();
  console.error(reportProblems(problems, "text", showPath(content)));
}

const refusal = (problems: readonly Problem[]): StopError =>
  new StopError(`Not built: ${countProblems(problems)}. The old site is unchanged.`, 1);
