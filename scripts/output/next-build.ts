import type { DateTime } from "luxon";
import type { Change } from "../library/publication.ts";

/** A moment from which the site is not right any more unless it is built again. */
export interface BuildNeed {
  at: DateTime;
  /** What happens then, e.g. `a text appears`. */
  what: string;
}

/** The need that the texts of a site have: one appears or goes. */
export const textNeeds = (change: Change | undefined): BuildNeed[] =>
  change === undefined ? [] : [{ at: change.at, what: `a text ${change.what}` }];

/** The need that comes first. */
export const firstNeed = (needs: readonly BuildNeed[]): BuildNeed | undefined =>
  needs.reduce<BuildNeed | undefined>(
    (first, need) => (first === undefined || need.at < first.at ? need : first),
    undefined,
  );

/** `The next build is needed on 2026-12-01, when a text appears.`; with the time in UTC, unless it is midnight there. */
export function describeNeed({ at, what }: BuildNeed): string {
  const utc = at.toUTC();
  const isMidnight = utc.equals(utc.startOf("day"));
  const moment = utc.toFormat(isMidnight ? "'on' yyyy-MM-dd" : "'at' yyyy-MM-dd HH:mm 'UTC'");
  return `The next build is needed ${moment}, when ${what}.`;
}
