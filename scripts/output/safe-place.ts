import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { showPath } from "../command/site-options.ts";
import { UsageError } from "../command/usage-error.ts";

/** A path without symbolic links, also for what does not exist yet: a link is not replaced, but what it leads to. */
export function realPath(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) ? realpathSync(whole) : join(realPath(dirname(whole)), basename(whole));
}

/** Throws if a file, by its path or address below a folder, would lie outside of it. */
export function refuseOutside(file: string, folder: string): void {
  if (!join(folder, file).startsWith(resolve(folder) + sep))
    throw new Error(`${file} is outside the output folder`);
}

/** Throws a UsageError for a folder to write into (a real path) that holds the project or its content or lies in the content. */
export function refuseOwnFolders(folder: string, content: string): void {
  const contains = (outer: string, inner: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  const own = realPath(content);
  if (contains(folder, realPath(".")) || contains(folder, own) || contains(own, folder))
    throw new UsageError(
      `"${showPath(folder)}" cannot be the output: it would overwrite the project or its content. Choose another folder.`,
    );
}
