import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { showPath } from "../command/site-options.ts";
import { UsageError } from "../command/usage-error.ts";
import { checkRoom, estimateRoom } from "./check-room.ts";
import { flushFolder, flushTree } from "./flush-tree.ts";
import { takeLock } from "./lock.ts";
import { removeBeside } from "./remove-beside.ts";
import { removeStaged } from "./remove-staged.ts";
import { realPath, refuseOwnFolders } from "./safe-place.ts";
import { type Survey, surveySite } from "./survey-site.ts";

/** Marks a folder as made by a build, so that no other folder is ever replaced. */
const marker = ".built-site";

/** A folder to write a site into, and what to do with it when it is whole or has failed. */
export interface Staging<Place> {
  folder: string;
  /** The folder of the site that is there now, if there is one. */
  oldSite: string | undefined;
  /** The addresses of its pages. */
  oldPages: readonly string[];
  /**
   * Puts the staged site in the place of the old one, and tells what there is to say of that place. `kept` are its files and
   * folders that the disk keeps already, by their paths below it.
   */
  publish: (kept?: ReadonlySet<string>) => Promise<Place>;
  /** Removes what `publish` has replaced, beside whatever else is done. */
  clear: () => Promise<void>;
  /** Removes whatever is left, what was replaced too, and lets other builds begin. Safe to call after `publish`. */
  close: () => void;
}

/**
 * Opens a staging folder beside the `wanted` output. The old site stays where it is until `publish`, which has the disk
 * keep the new one and then swaps them by two renamings: for an instant there is no output, and if a build is killed in it, the
 * next one puts the old site back. (`npm run publish` has no such instant; here a folder is one for `find`, `cp` and `rsync`.)
 * Throws a UsageError for an output that must not be replaced, and a StopError when another build is at work (75) or there is
 * too little room (1).
 */
export function openStaging(wanted: string, content: string): Staging<void> {
  const output = realPath(wanted);
  refuseOwnFolders(output, content);
  refuseForeign(output);
  const parent = dirname(output);
  const name = basename(output);
  mkdirSync(parent, { recursive: true });
  const release = takeLock(join(parent, `.${name}.lock`));
  const staged = join(parent, `.${name}.staging-${process.pid}`);
  const old = join(parent, `.${name}.old-${process.pid}`);
  let oldSite: string | undefined;
  let survey: Survey;
  try {
    clearLeftovers(parent, name, output);
    oldSite = existsSync(output) ? output : undefined;
    survey = surveySite(oldSite);
    checkRoom(parent, estimateRoom(survey.bytes, content));
    mkdirSync(staged);
    writeFileSync(join(staged, marker), "");
  } catch (error) {
    release();
    throw error;
  }
  let open = true;
  let isReplaced = false;
  return {
    folder: staged,
    oldSite,
    oldPages: survey.pages,
    publish: async (kept) => {
      await flushTree(staged, kept);
      const replaces = existsSync(output);
      if (replaces) renameSync(output, old);
      try {
        renameSync(staged, output);
      } catch (error) {
        if (replaces) renameSync(old, output);
        throw error;
      }
      isReplaced = replaces;
      await flushFolder(parent);
    },
    clear: async () => {
      if (isReplaced) await removeBeside(old);
    },
    close: () => {
      if (!open) return;
      open = false;
      removeStaged(staged);
      if (isReplaced) rmSync(old, { recursive: true, force: true });
      release();
    },
  };
}

/** Removes what killed builds left, and puts an old site back that was moved away and never replaced. */
function clearLeftovers(parent: string, name: string, output: string): void {
  const found = readdirSync(parent).filter(
    (entry) => entry.startsWith(`.${name}.staging-`) || entry.startsWith(`.${name}.old-`),
  );
  for (const entry of found.sort()) {
    const path = join(parent, entry);
    if (entry.startsWith(`.${name}.old-`) && !existsSync(output)) renameSync(path, output);
    else rmSync(path, { recursive: true, force: true });
  }
}

function refuseForeign(output: string): void {
  const shown = showPath(output);
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory())
    throw new UsageError(`"${shown}" is a file, and the output must be a folder.`);
  const inside = readdirSync(output);
  if (inside.length > 0 && !inside.includes(marker))
    throw new UsageError(
      `"${shown}" holds files that no build has made, so it is not replaced. Choose an empty or a new folder.`,
    );
}
