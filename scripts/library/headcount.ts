import type { SiteSettings } from "../model/site.ts";
import type { Register } from "../model/views.ts";
import type { Counted } from "./claims.ts";

/** How many members, steering members, observers or countries there are. */
export type Headcount = (counted: Counted) => number;

/**
 * The headcount on a day: that of the register, or, where `site.yaml` knows more than the register names, the number
 * that was told for that time.
 */
export function headcountOn(
  day: string,
  register: Register["counts"],
  told: SiteSettings["headcounts"],
): Headcount {
  const known = told.filter((entry) => entry.since <= day).sort((a, b) => (a.since < b.since ? 1 : -1));
  return (counted) => {
    const entry = known.find((candidate) => candidate[counted] !== undefined);
    return Math.max(entry?.[counted] ?? 0, register[counted]);
  };
}
