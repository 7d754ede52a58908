import { recallBundle } from "../bundle/recall-bundle.ts";
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
import { type LastIndex, openSearchIndex, type SearchIndex } from "../search/search-index.ts";
import { planVolumes } from "../search/volumes.ts";
import { finishSite, inspectedCache } from "./finish-site.ts";
import { flushTree } from "./flush-tree.ts";
import { type NewSite, openNewSite } from "./new-site.ts";
import { type BuildNeed, buildNeeds, firstNeed } from "./next-build.ts";
import { noteAddresses } from "./note-addresses.ts";
import type { OldSite } from "./old-site.ts";
import { type ProducedSite, type Production, produceSite } from "./produce-site.ts";
import { refuseShrinking } from "./refuse-shrinking.ts";
import { openLastSite, openSiteMemory, type SiteMemory } from "./site-memory.ts";
import type { Staging } from "./staging.ts";
import { addressesOf } from "./survey-site.ts";
import { type Ahead, nothingAhead, workAhead } from "./work-ahead.ts";

/** How a site is built. */
export interface BuildOrder<Place> {
  request: SiteRequest;
  /** Opens the folder to build in. */
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
  const codeVersion = readCodeVersion();
  const opened = new AsyncDisposableStack();
  try {
    const staging = order.open();
    opened.defer(staging.close);
    const newSite = openNewSite(staging.folder, staging.oldSite);
    opened.defer(newSite.close);
    const memoryPlace = { cache: openFileCache(siteMemory), codeVersion };
    const last =
      staging.oldSite === undefined ? undefined : openLastSite(staging.oldSite, newSite, memoryPlace);
    const reading = openStoredMemory(openFileCache(readingCache), codeVersion);
    // Where nothing is remembered, it is the first build, or one of other code.
    const ahead = reading.memory.texts.size === 0 ? workAhead(request.content) : nothingAhead;
    opened.defer(ahead.close);
    const site = await loadSite(request, progress.tell, reading.memory);
    const isBroken = site.problems.some((found) => found.severity === "error");
    if (isBroken || !quiet) tell(site.problems, request, progress);
    if (isBroken) throw refusal(site.problems);
    const memory = openSiteMemory(memoryPlace, site.fingerprint(), newSite, last);
    const inspection = openInspection(staging.folder, site.libraries[0]?.origin ?? "", {
      folder: inspectedCache,
      codeVersion,
    });
    opened.defer(inspection.close);
    const index = openSearchIndex(newSite, planVolumes(datedEntries(site.libraries)), {
      last: lastIndex(memory, last?.site),
      written: inspection.add,
    });
    opened.defer(index.close);
    const bundleInto = (folder: string) => recallBundle(folder, codeVersion);
    const means = { order, progress, reading, ahead, bundleInto, inspection, memory, newSite, index };
    return await buildIn(staging, site, { ...means, oldSite: last?.site });
  } finally {
    await opened.disposeAsync();
  }
}

/** What a build goes by besides its site. */
interface Means<Place> {
  order: BuildOrder<Place>;
  progress: ShownProgress;
  reading: StoredMemory;
  ahead: Ahead;
  bundleInto: Production["bundleInto"];
  inspection: Inspection;
  memory: SiteMemory;
  newSite: NewSite;
  oldSite: OldSite | undefined;
  index: SearchIndex;
}

async function buildIn<Place>(
  staging: Staging<Place>,
  site: LoadedSite,
  { index, inspection, order, progress, reading, ahead, bundleInto, memory, newSite, oldSite }: Means<Place>,
): Promise<BuiltSite<Place>> {
  const { request, packed, shrinkRemedy } = order;
  const indexing = Promise.withResolvers<number>();
  // It may fail before it is waited for.
  indexing.promise.catch(() => undefined);
  const produced = await produceSite(site, request.content, newSite, {
    tell: progress.tell,
    ...{ memory, ahead, bundleInto },
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
  const pages = addressesOf(produced.pages);
  if (shrinkRemedy !== undefined) refuseShrinking(staging.oldPages, pages, shrinkRemedy);
  // The disk gets to work on it while the index is made and everything is inspected; what is written later is left for the end.
  const flushing = flushWritten(staging.folder, oldSite, indexing.promise);
  // It may fail before it is waited for.
  flushing.catch(() => undefined);
  // The index is still being made meanwhile, and pictures are inspected.
  reading.save();
  const indexed = await finishSite(staging.folder, {
    inspection,
    packed,
    indexing: indexing.promise,
    tell: progress.tell,
  });
  const remember = await memory.seal();
  const place = await staging.publish(await flushing);
  // The old site is being removed meanwhile.
  const removed = staging.clear();
  remember();
  await Promise.all([removed, inspection.keep()]);
  const [main] = site.libraries;
  const unnoted = isToCome(request.now) ? undefined : noteAddresses(request.content, site.addresses);
  progress.clear();
  if (unnoted !== undefined) console.error(unnoted);
  const nextBuild = firstNeed(
    buildNeeds(site.nextChange, main?.today ?? "", main?.settings.security_contact !== undefined),
  );
  return { site, produced, pages: pages.length, indexed, nextBuild, place };
}

/** Has the disk keep what is written and was taken over by now, then the index; gives all of it. */
async function flushWritten(
  folder: string,
  oldSite: OldSite | undefined,
  indexing: Promise<unknown>,
): Promise<ReadonlySet<string>> {
  const written = await flushTree(folder, new Set(), oldSite?.keep);
  await indexing;
  return await flushTree(folder, written);
}

/** What the search takes over from the old site; it is remembered with the pages. */
const lastIndex = (memory: SiteMemory, oldSite: OldSite | undefined): LastIndex => ({
  take: (part, source) => memory.takeMade(nameOfPart(part), source)?.languages,
  note: (part, source, files, languages) =>
    memory.note(nameOfPart(part), files, { texts: [], languages }, source),
  placeSame: (file, bytes) => oldSite?.placeSame(file, bytes) === true,
  isSame: memory.isSame,
  site: oldSite?.folder,
});

const nameOfPart = (part: string): string => `search ${part}`;

function tell(problems: readonly Problem[], { content }: SiteRequest, progress: ShownProgress): void {
  if (problems.length === 0) return;
  progress.clear();
  console.error(reportProblems(problems, "text", showPath(content)));
}

const refusal = (problems: readonly Problem[]): StopError =>
  new StopError(`Not built: ${countProblems(problems)}. The old site is unchanged.`, 1);
