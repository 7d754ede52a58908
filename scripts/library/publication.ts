import { DateTime } from "luxon";
import type { AnyEntry } from "../model/entry.ts";
import { oncePer } from "../model/once-per.ts";
import type { Notice } from "../model/views.ts";

/** The first instant of a day, month or year, or of a moment, in UTC. */
export function instantOf(text: string): DateTime {
  return DateTime.fromISO(text, { zone: "utc" });
}

/**
 * Why an entry is not on the site at `now`, or undefined if it is. It appears at `publish_at`, or on its own date
 * where there is none, and goes at `expires_at`; a draft never appears, nor what is gone.
 */
export function noticeAt(entry: AnyEntry, now: DateTime): Notice | undefined {
  const { draft, gone, publish_at, expires_at } = entry.fields;
  if (gone === true) return { state: "gone" };
  if (draft === true) return { state: "draft" };
  const from = publish_at ?? dateOf(entry);
  const span = spanOf(entry);
  if (from !== undefined && span.from !== undefined && span.from > now)
    return { state: "scheduled", on: dayOf(from) };
  if (expires_at !== undefined && span.until !== undefined && span.until <= now)
    return { state: "expired", on: dayOf(expires_at) };
  return undefined;
}

/** The moments at which an entry appears and goes, whether or not it is a draft. */
const spanOf = oncePer((entry: AnyEntry) => {
  const { publish_at, expires_at } = entry.fields;
  const from = publish_at ?? dateOf(entry);
  return {
    from: from === undefined ? undefined : instantOf(from),
    until: expires_at === undefined ? undefined : instantOf(expires_at),
  };
});

/** A moment at which the site changes without any edit. */
export interface Change {
  at: DateTime;
  /** What an entry does then. */
  what: "appears" | "goes";
}

/** The next moment after `now` at which an entry appears or goes, so that a build then changes the site. */
export function nextChange(entries: readonly AnyEntry[], now: DateTime): Change | undefined {
  return entries
    .filter(({ fields }) => fields.draft !== true && fields.gone !== true)
    .flatMap((entry) => [
      ...changeAt(spanOf(entry).from, "appears"),
      ...changeAt(spanOf(entry).until, "goes"),
    ])
    .filter(({ at }) => at > now)
    .reduce<Change | undefined>(
      (first, change) => (first === undefined || change.at < first.at ? change : first),
      undefined,
    );
}

const changeAt = (at: DateTime | undefined, what: Change["what"]): Change[] =>
  at === undefined ? [] : [{ at, what }];

const dayOf = (text: string): string => text.slice(0, 10);

/** The date of a text that has one; the day of an event or campaign says nothing of when its text appears. */
const dateOf = (entry: AnyEntry): string | undefined =>
  "date" in entry.fields ? entry.fields.date : undefined;
