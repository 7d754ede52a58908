import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkRoom, estimateRoom } from "../output/check-room.ts";
import { flushFolder, flushTree } from "../output/flush-tree.ts";
import { removeStaged } from "../output/remove-staged.ts";
import { realPath, refuseOwnFolders } from "../output/safe-place.ts";
import type { Staging } from "../output/staging.ts";
import { type Survey, surveySite } from "../output/survey-site.ts";
import { carryOver } from "./carry-over.ts";
import { readCurrent, setCurrent, tryLink } from "./current-link.ts";
import { readHistory, writeHistory } from "./history.ts";
import { isWhole, manifestFile, manifestOf, nameOf, writeManifest } from "./manifest.ts";
import { openPlace, type Place, releasesIn } from "./place.ts";
import { writeWhole } from "./write-whole.ts";

/** Number of releases that are kept: the public one and two to go back to. */
const keptReleases = 3;

/** What publishing has done. */
export interface PublishedRelease {
  name: string;
  /** Whether it was public already, so that nothing was done. */
  wasPublic: boolean;
}

/**
 * Opens a staging folder in `wanted`; publishing makes a release of it and has `current` lead there. `at` is the time for the
 * history. Throws a UsageError for a folder that must not be used, and a StopError when another process publishes there (75), or
 * there is too little room or no symbolic link (1).
 */
export function openRelease(wanted: string, content: string, at: string): Staging<PublishedRelease> {
  refuseOwnFolders(realPath(wanted), content);
  const { place, release } = openPlace(wanted);
  const staged = join(place.root, `.staging-${process.pid}`);
  const current = readCurrent(place);
  const oldSite = current === undefined ? undefined : join(place.releases, current);
  let survey: Survey;
  try {
    tryLink(place.root);
    survey = surveySite(oldSite);
    checkRoom(place.root, estimateRoom(survey.bytes, content));
    mkdirSync(staged);
  } catch (error) {
    release();
    throw error;
  }
  let open = true;
  return {
    folder: staged,
    oldSite,
    oldPages: survey.pages,
    publish: (kept) => publishStaged(place, staged, at, kept),
    // Old releases stay until there are too many of them.
    clear: () => Promise.resolve(),
    close: () => {
      if (!open) return;
      open = false;
      removeStaged(staged);
      release();
    },
  };
}

async function publishStaged(
  place: Place,
  staged: string,
  at: string,
  kept: ReadonlySet<string> | undefined,
): Promise<PublishedRelease> {
  const manifest = manifestOf(staged);
  const name = nameOf(manifest);
  const current = readCurrent(place);
  if (current === name && isWhole(place, name)) return { name, wasPublic: true };
  carryOver(place, staged, name);
  await flushTree(staged, kept);
  writeWhole(
    manifestFile(place, name),
    writeManifest(manifest),
    join(place.manifests, `.${name}-${process.pid}`),
  );
  moveIntoPlace(place, staged, name);
  await flushFolder(place.releases);
  const history = readHistory(place);
  setCurrent(place, name);
  await flushFolder(place.root);
  // What was rolled back from is no longer in the line: one does not go back to it.
  const line =
    current === undefined
      ? history
      : history.slice(0, history.findIndex((known) => known.name === current) + 1);
  const releases = [...line.filter((known) => known.name !== name), { name, at }].slice(-keptReleases);
  writeHistory(place, releases);
  removeOthers(place, new Set(releases.map((known) => known.name)));
  return { name, wasPublic: false };
}

/** A release of that name which is there already is one that was gone back from, or damaged; it makes room. */
function moveIntoPlace(place: Place, staged: string, name: string): void {
  const folder = join(place.releases, name);
  const removed = join(place.root, `.removed-${name}`);
  if (existsSync(folder)) renameSync(folder, removed);
  renameSync(staged, folder);
  rmSync(removed, { recursive: true, force: true });
}

/** What is no longer in the history goes; if that is interrupted, the next publishing removes the rest. */
function removeOthers(place: Place, keep: ReadonlySet<string>): void {
  for (const name of releasesIn(place).filter((release) => !keep.has(release))) {
    rmSync(join(place.releases, name), { recursive: true, force: true });
    rmSync(manifestFile(place, name), { force: true });
  }
}
