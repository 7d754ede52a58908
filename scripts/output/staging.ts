import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { showPath } from "../command/site-options.ts";
import { UsageError } from "../command/usage-error.ts";
import { takeLock } from "./lock.ts";

/** Marks a folder as made by a build, so that no other folder is ever replaced. */
const marker = ".built-site";

/** A folder to write a site into, and what to do with it when it is whole or has failed. */
export interface Staging<Place> {
  folder: string;
  /** Puts the staged site in the place of the old one, and tells what there is to say of that place. */
  publish: () => Promise<Place>;
  /** Removes whatever is left and lets other builds begin. Safe to call after `publish`. */
  close: () => void;
}

/**
 * Opens a staging folder beside the `wanted` output. The old site stays where it is until `publish`. Throws a UsageError for an
 * output that must not be replaced, and a StopError when another build is at work.
 */
export function openStaging(wanted: string, content: string): Staging<void> {
  const output = realPath(wanted);
  refuseUnsafe(output, realPath(content));
  const parent = dirname(output);
  const name = basename(output);
  mkdirSync(parent, { recursive: true });
  const release = takeLock(join(parent, `.${name}.lock`));
  const staged = join(parent, `.${name}.staging-${process.pid}`);
  const old = join(parent, `.${name}.old-${process.pid}`);
  try {
    clearLeftovers(parent, name, output);
    mkdirSync(staged);
    writeFileSync(join(staged, marker), "");
  } catch (error) {
    release();
    throw error;
  }
  let open = true;
  return {
    folder: staged,
    publish: async () => {
      const replaces = existsSync(output);
      if (replaces) renameSync(output, old);
      try {
        renameSync(staged, output);
      } catch (error) {
        if (replaces) renameSync(old, output);
        throw error;
      }
      rmSync(old, { recursive: true, force: true });
    },
    close: () => {
      if (!open) return;
      open = false;
      rmSync(staged, { recursive: true, force: true });
      release();
    },
  };
}

/** A path without symbolic links, also for what does not exist yet: a link is not replaced, but what it leads to. */
function realPath(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) ? realpathSync(whole) : join(realPath(dirname(whole)), basename(whole));
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

function refuseUnsafe(output: string, content: string): void {
  const shown = showPath(output);
  const contains = (outer: string, inner: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  if (contains(output, realPath(".")) || contains(output, content) || contains(content, output))
    throw new UsageError(
      `"${shown}" cannot be the output: it would overwrite the project or its content. Choose another folder.`,
    );
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory())
    throw new UsageError(`"${shown}" is a file, and the output must be a folder.`);
  const inside = readdirSync(output);
  if (inside.length > 0 && !inside.includes(marker))
    throw new UsageError(
      `"${shown}" holds files that no build has made, so it is not replaced. Choose an empty or a new folder.`,
    );
}
