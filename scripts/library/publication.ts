import { DateTime } from "luxon";
import type { AnyEntry } from "../model/entry.ts";
import type { Notice } from "../model/views.ts";

/** The first instant of a day, month or year in UTC, or a moment: milliseconds since 1970. */
export const instantOf = (text: string): number => Date.parse(text);

/**
 * Why an entry is not on the site at `now`, or undefined if it is. It appears at `publish_at`, or on its own date
 * where there is none, and goes at `expires_at`; a draft never appears, nor what is gone.
 */
export function noticeAt(entry: AnyEntry, now: DateTime): Notice | undefined {
  const { draft, gone, publish_at, expires_at } = entry.fields;
  if (gone === true) return { state: "gone" };
  if (draft === true) return { state: "draft" };
  const from = publish_at ?? dateOf(entry);
  const moment = now.toMillis();
  const span = spanOf(entry);
  if (from !== undefined && span.from !== undefined && span.from > moment)
    return { state: "scheduled", on: dayOf(from) };
  if (expires_at !== undefined && span.until !== undefined && span.until <= moment)
    return { state: "expired", on: dayOf(expires_at) };
  return undefined;
}

/** The moments at which an entry appears and goes, in milliseconds since 1970, whether or not it is a draft. */
function spanOf(entry: AnyEntry): { from: number | undefined; until: number | undefined } {
  const { publish_at, expires_at } = entry.fields;
  const from = publish_at ?? dateOf(entry);
  return {
    from: from === undefined ? undefined : instantOf(from),
    until: expires_at === undefined ? undefined : instantOf(expires_at),
  };
}

/** A moment at which the site changes without any edit. */
export interface Change {
  at: DateTime;
  /** What an entry does then. */
  what: "appears" | "goes";
}

/** The next moment after `now` at which an entry appears or goes, so that a build then changes the site. */
export function nextChange(entries: readonly AnyEntry[], now: DateTime): Change | undefined {
  const moment = now.toMillis();
  let first = Number.POSITIVE_INFINITY;
  let what: Change["what"] = "appears";
  for (const entry of entries) {
    if (entry.fields.draft === true || entry.fields.gone === true) continue;
    const { from, until } = spanOf(entry);
    if (from !== undefined && from > moment && from < first) [first, what] = [from, "appears"];
    if (until !== undefined && until > moment && until < first) [first, what] = [until, "goes"];
  }
  return first === Number.POSITIVE_INFINITY
    ? undefined
    : { at: DateTime.fromMillis(first, { zone: "utc" }), what };
}

const dayOf = (text: string): string => text.slice(0, 10);

/** The date of a text that has one; the day of an event or campaign says nothing of when its text appears. */
const dateOf = (entry: AnyEntry): string | undefined =>
  "date" in entry.fields ? entry.fields.date : undefined;
