import { DateTime } from "luxon";
import { renderToString } from "preact-render-to-string";
import type { AnyPublished, Library, Published } from "../../scripts/model/views.ts";
import { calendarOf, eventsNaming } from "../components/CalendarLink.tsx";
import { EventNote, noteOf } from "../components/EventNote.tsx";
import { icalText, type Property, writeCalendar } from "../ical.ts";
import type { Feed } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

type Event = Published<"events">;

interface Calendar {
  address: string;
  /** What calendar programs need to subscribe; none for a file that is taken over once. */
  subscription: readonly Property[];
  events: readonly Event[];
}

/**
 * `/calendar.ics`, one for each topic and member that has events, and `event.ics` for each event. Times are in UTC: they
 * are right in every program without a table of zones, and subscribers fetch the file again, which a later build has
 * made by newer rules. There is no ORGANIZER, as it must be a mail address (RFC 5545, 3.8.4.3).
 */
export default {
  items: (library) => {
    const events = library.all("events");
    const groups: AnyPublished[] = [...library.all("topics"), ...library.all("members")];
    const main = { address: library.localPath("/calendar.ics"), page: library.localPath("/events/") };
    const single = events.map((event) => ({
      address: `${event.address}event.ics`,
      subscription: [],
      events: [event],
    }));
    const grouped = groups.flatMap((group) => {
      const address = calendarOf(group, library);
      if (address === undefined) return [];
      const name = fill(wordsIn(library.lang).calendarOf, { title: group.title });
      return [
        {
          address,
          subscription: subscriptionTo(name, address, group.address, library),
          events: eventsNaming(group, library),
        },
      ];
    });
    if (events.length === 0) return grouped;
    const name = fill(wordsIn(library.lang).calendarOf, { title: library.settings.name });
    return [
      { address: main.address, subscription: subscriptionTo(name, main.address, main.page, library), events },
      ...grouped,
      ...single,
    ];
  },
  files: ({ address, subscription, events }, library) => {
    const producer: Property = ["PRODID", `-//${hostOf(library)}//Calendar//${library.lang.toUpperCase()}`];
    const properties = events.map((event) => propertiesOf(event, library));
    return [{ address, text: writeCalendar([producer, ...subscription], properties) }];
  },
} satisfies Feed<Calendar>;

/** The name, source and page of a calendar, and that it should be fetched once a day (RFC 7986 and what came before). */
function subscriptionTo(name: string, address: string, page: string, library: Library): Property[] {
  return [
    ["NAME", icalText(name)],
    ["X-WR-CALNAME", icalText(name)],
    ["SOURCE;VALUE=URI", library.origin + address],
    ["URL", library.origin + page],
    ["REFRESH-INTERVAL;VALUE=DURATION", "P1D"],
    ["X-PUBLISHED-TTL", "P1D"],
  ];
}

/** The host that the site has by its settings: identifiers stay the same wherever a copy is built for. */
const hostOf = ({ settings }: Library): string => new URL(settings.address).hostname;

function propertiesOf(event: Event, library: Library): Property[] {
  const { place, online, topics, cancelled, revision = 0 } = event.fields;
  const note = noteOf(event, library);
  const where = [place, online === true ? wordsIn(library.lang).online : undefined];
  const location = where.filter((part) => part !== undefined).join(", ");
  const categories = library.find("topics", topics).map((topic) => icalText(topic.title));
  return [
    ["UID", `events-${event.id}@${hostOf(library)}`],
    // Without a METHOD it says when the data were last changed (3.8.7.2); what is known is that they hold today.
    ["DTSTAMP", `${library.today.replaceAll("-", "")}T000000Z`],
    // Each revision counts two, so that a cancelled event that takes place after all is newer again.
    ["SEQUENCE", String(2 * revision + (cancelled === true ? 1 : 0))],
    ["STATUS", cancelled === true ? "CANCELLED" : "CONFIRMED"],
    ...timesOf(event),
    ["SUMMARY", icalText(event.title)],
    ["DESCRIPTION", icalText(note.map(({ text }) => text).join("\n\n"))],
    [
      "X-ALT-DESC;FMTTYPE=text/html",
      icalText(`<!doctype html>${renderToString(<EventNote note={note} lang={library.lang} />)}`),
    ],
    ["URL", library.origin + event.address],
    ...(location === "" ? [] : [["LOCATION", icalText(location)] as const]),
    ...(categories.length === 0 ? [] : [["CATEGORIES", categories.join(",")] as const]),
  ];
}

/** Whole days end on the day after the last (3.6.1). A beginning without an end has none here either. */
function timesOf({ fields: { start, end, zone } }: Event): Property[] {
  if (start.length === 10)
    return [
      ["DTSTART;VALUE=DATE", compactDay(start)],
      ["DTEND;VALUE=DATE", compactDay(dayAfter((end ?? start).slice(0, 10)))],
    ];
  const from: Property = ["DTSTART", inUtc(start, zone)];
  if (end === undefined || end === start) return [from];
  return [from, ["DTEND", inUtc(end.length === 10 ? dayAfter(end) : end, zone)]];
}

const compactDay = (day: string): string => day.replaceAll("-", "");

const dayAfter = (day: string): string =>
  DateTime.fromISO(day, { zone: "utc" }).plus({ days: 1 }).toISODate() ?? day;

const inUtc = (local: string, zone: string): string =>
  DateTime.fromISO(local, { zone }).toUTC().toFormat("yyyyLLdd'T'HHmmss'Z'");
