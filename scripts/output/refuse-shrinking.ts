import { plural } from "../command/report.ts";
import { StopError } from "../command/usage-error.ts";

/** Of so many pages one may go without being meant. */
const oneIn = 5;

/** How many of the addresses that would go are named. */
const named = 5;

/**
 * Throws a StopError (1) if more than a fifth of the old pages have no page at their address any more, as happens when a
 * folder of content is lost. `remedy` is what to type if that is meant.
 */
export function refuseShrinking(before: readonly string[], after: readonly string[], remedy: string): void {
  const stays = new Set(after);
  const lost = before.filter((address) => !stays.has(address));
  if (lost.length * oneIn <= before.length) return;
  const some = lost.slice(0, named).join(", ");
  const more = lost.length > named ? ` and ${lost.length - named} more` : "";
  throw new StopError(
    `Not built: the old site has ${plural(before.length, "page")}, and ${lost.length} of them would go (the new one would have ${after.length}): ${some}${more}. If that is meant, type: ${remedy}. The old site is unchanged.`,
    1,
  );
}
