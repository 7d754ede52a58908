import { DateTime } from "luxon";
import type { Fields } from "../model/content-types.ts";
import type { EventState } from "../model/views.ts";

type EventFields = Pick<Fields<"events">, "start" | "end" | "zone" | "cancelled" | "registration">;

const hasTime = (local: string): boolean => local.length > 10;

/** The instant of a day or local time in a zone; a day is its first instant there. */
const instantIn = (local: string, zone: string): DateTime => DateTime.fromISO(local, { zone });

/** The first instant after a day, or after a local time. A day lasts until midnight at the place of the event. */
function endOf(local: string, zone: string): DateTime {
  const instant = instantIn(local, zone);
  return hasTime(local) ? instant : instant.plus({ days: 1 });
}

/**
 * Where an event stands at `now`. One without an end lasts until the end of its day. Registration closes after its
 * last day or moment, and when the event begins.
 */
export function eventStateAt(event: EventFields, now: DateTime): EventState {
  const { start, end, zone } = event;
  const begins = instantIn(start, zone);
  const ends = end === undefined ? endOf(start.slice(0, 10), zone) : endOf(end, zone);
  const isOpen =
    now < begins && (event.registration?.until === undefined || now < endOf(event.registration.until, zone));
  return {
    time: now < begins ? "upcoming" : now < ends ? "live" : "over",
    isCancelled: event.cancelled === true,
    registration:
      event.registration === undefined || event.cancelled === true ? "none" : isOpen ? "open" : "closed",
  };
}
