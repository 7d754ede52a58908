import { DateTime } from "luxon";
import { securityTxtRenewal } from "../hosts/security-txt.ts";
import type { Change } from "../library/publication.ts";

/** A moment from which the site is not right any more unless it is built again. */
export interface BuildNeed {
  at: DateTime;
  /** What happens then, e.g. `a text appears`. */
  what: string;
}

/**
 * What makes a site old without any edit: a text appears or goes, and `security.txt`, where there is one, comes near its
 * end. `today` is the day of the build in ISO form.
 */
export function buildNeeds(change: Change | undefined, today: string, hasSecurityTxt: boolean): BuildNeed[] {
  const text = change === undefined ? [] : [{ at: change.at, what: `a text ${change.what}` }];
  if (!hasSecurityTxt) return text;
  const renewal = DateTime.fromISO(securityTxtRenewal(today), { zone: "utc" });
  return [...text, { at: renewal, what: "security.txt has to be renewed" }];
}

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
