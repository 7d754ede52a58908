import { existsSync } from "node:fs";
import { join } from "node:path";
import { showPath } from "../command/site-options.ts";
import { StopError } from "../command/usage-error.ts";
import { flushFolder, flushTree } from "../output/flush-tree.ts";
import { carryOver } from "./carry-over.ts";
import { readCurrent, setCurrent } from "./current-link.ts";
import { type Published, readHistory } from "./history.ts";
import { isWhole } from "./manifest.ts";
import { openPlace } from "./place.ts";

/** Has `current` lead to the release before the public one, which it gives. Throws a StopError (1) if there is none to go back to. */
export async function rollBack(wanted: string): Promise<Published> {
  const shown = showPath(wanted);
  const nothing = `Nothing has been published in ${shown} yet, so there is nothing to go back to.`;
  if (!existsSync(wanted)) throw new StopError(nothing, 1);
  const { place, release } = openPlace(wanted);
  try {
    const current = readCurrent(place);
    if (current === undefined) throw new StopError(nothing, 1);
    const history = readHistory(place);
    const before = history[history.findIndex(({ name }) => name === current) - 1];
    if (before === undefined)
      throw new StopError(
        `There is no release before ${current} in ${shown}. Nothing was changed; mend the content and publish again.`,
        1,
      );
    if (!isWhole(place, before.name))
      throw new StopError(
        `The release before, ${before.name}, is damaged: files of it were changed or are missing. Nothing was changed; mend the content and publish again.`,
        1,
      );
    const folder = join(place.releases, before.name);
    carryOver(place, folder, before.name);
    await flushTree(folder);
    setCurrent(place, before.name);
    await flushFolder(place.root);
    return before;
  } finally {
    release();
  }
}
