import { existsSync, lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { showPath } from "../command/site-options.ts";
import { StopError, UsageError } from "../command/usage-error.ts";

/** The link that a server follows. It leads to a release by a relative path, so that the whole folder may be moved. */
const linkIn = (root: string): string => join(root, "current");

/** The name of the release that is public. Throws a UsageError if `current` is there and is not our link. */
export function readCurrent({ root }: { root: string }): string | undefined {
  const link = linkIn(root);
  const stat = lstatSync(link, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const target = stat.isSymbolicLink() ? readlinkSync(link) : "";
  const name = /^releases[/\\]([0-9a-f]{16})$/.exec(target)?.[1];
  if (name === undefined)
    throw new UsageError(
      `"${showPath(link)}" is not a link that publishing has made, so it is not touched. Choose an empty or a new folder.`,
    );
  return existsSync(link) ? name : undefined;
}

/**
 * Makes a release public: the new link is made under another name and renamed over the old one, so that whoever reads finds
 * one of the two at every moment (rename(2)).
 */
export function setCurrent({ root }: { root: string }, name: string): void {
  const made = join(root, `.current-${process.pid}`);
  rmSync(made, { force: true });
  makeLink(join("releases", name), made, root);
  renameSync(made, linkIn(root));
}

/** Finds out before a long build whether links can be made in a folder. Throws a StopError (1) that says what to do if not. */
export function tryLink(root: string): void {
  const probe = join(root, `.current-${process.pid}`);
  makeLink("releases", probe, root);
  rmSync(probe);
}

function makeLink(target: string, link: string, root: string): void {
  try {
    symlinkSync(target, link, "dir");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && refusals.has(error.code))) throw error;
    throw new StopError(
      `No symbolic link can be made in ${showPath(root)}, so the site cannot be swapped at once there. On Windows, turn on Developer Mode and try again; elsewhere choose a folder on another disk, or type npm run build and copy _site/.`,
      1,
    );
  }
}

/** What systems say that have no symbolic links or do not let everybody make them. */
const refusals = new Set<unknown>(["EPERM", "EACCES", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);
