import type { AnyPublished } from "../../scripts/model/views.ts";

/** Types of what happens and is written; the others (members, people, topics, pages, years) are of no day. */
const types = ["news", "statements", "publications", "events", "campaigns"];

const aDay = 24 * 60 * 60 * 1000;

/** From when an event is in feeds if nobody says when it was announced, so that readers can still take part. */
const daysAhead = 60;

/** When an entry appeared: a moment in RFC 3339, UTC. A month or a year is its first day. */
export interface Appearance {
  moment: string;
  /** Whether it is known, not inferred. */
  isKnown: boolean;
}

/** When an entry appeared; undefined for what is no news or has not appeared by `today` (a day in ISO form). */
export function appearanceOf(entry: AnyPublished, today: string): Appearance | undefined {
  if (!types.includes(entry.type) || entry.notice !== undefined) return undefined;
  const appearance = inferredFrom(entry);
  return appearance === undefined || appearance.moment.slice(0, 10) > today ? undefined : appearance;
}

function inferredFrom({ type, date, fields }: AnyPublished): Appearance | undefined {
  if (fields.publish_at !== undefined) return { moment: asMoment(fields.publish_at), isKnown: true };
  if (date === undefined) return undefined;
  if (type !== "events") return { moment: asMoment(date), isKnown: true };
  const announced = new Date(Date.parse(date) - daysAhead * aDay);
  return { moment: asMoment(announced.toISOString()), isKnown: false };
}

/** A date without a time and a moment with any offset as RFC 3339 in UTC, without fractions of a second. */
const asMoment = (text: string): string => new Date(text).toISOString().replace(/\.\d+Z$/, "Z");
