import ICAL from "ical.js";
import nodeIcal from "node-ical";

/** An event as a reader of calendars sees it; moments as instants, days as they are written. */
export interface ReadEvent {
  uid: string;
  title: string;
  start: string;
  end: string | undefined;
  isDay: boolean;
  status: string;
  sequence: number;
  stamp: string;
  description: string;
  location: string | undefined;
  categories: string[];
  url: string;
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The events of a calendar as ical.js (Thunderbird's reader) sees them. */
export function withIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const one = (name: string): string => String(component.getFirstPropertyValue(name) ?? "");
    const time = (name: string): string | undefined => {
      const value = component.getFirstPropertyValue(name);
      if (!(value instanceof ICAL.Time)) return undefined;
      return value.isDate ? value.toString() : instant(value.toUnixTime() * 1000);
    };
    const start = component.getFirstPropertyValue("dtstart");
    return {
      uid: one("uid"),
      title: one("summary"),
      start: time("dtstart") ?? "",
      end: time("dtend"),
      isDay: start instanceof ICAL.Time && start.isDate,
      status: one("status"),
      sequence: Number(one("sequence")),
      stamp: time("dtstamp") ?? "",
      description: one("description"),
      location: component.getFirstPropertyValue("location") === null ? undefined : one("location"),
      categories: (component.getFirstProperty("categories")?.getValues() ?? []).map(String),
      url: one("url"),
    };
  });
}

/** The same as node-ical sees it, which turns days into midnights of the zone it runs in. */
export function withNodeIcal(text: string): ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((found) => {
    if (found?.type !== "VEVENT") return [];
    const isDay = found.datetype === "date";
    const time = (date: Date): string => (isDay ? localDay(date) : instant(date.getTime()));
    const words = (value: unknown): string =>
      typeof value === "object" && value !== null && "val" in value ? String(value.val) : String(value);
    return [
      {
        uid: found.uid,
        title: words(found.summary),
        start: time(found.start),
        end: /^DTEND/m.test(text) && found.end !== undefined ? time(found.end) : undefined,
        isDay,
        status: String(found.status),
        sequence: Number(found.sequence),
        stamp: instant(found.dtstamp.getTime()),
        description: words(found.description),
        location: found.location === undefined ? undefined : words(found.location),
        categories: [...(found.categories ?? [])],
        url: words(found.url),
      },
    ];
  });
}

const localDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
