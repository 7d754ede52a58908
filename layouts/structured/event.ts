import type { Event } from "schema-dts";
import type { Library, Published } from "../../scripts/model/views.ts";
import { localTimeAsIso } from "../format.ts";
import { creditNode, idOf, topicNames } from "./names.ts";

/** An event: its times have the offset of its zone, days stay days. */
export function eventNode(event: Published<"events">, library: Library): Event {
  const { start, end, zone, cancelled, organisers, speakers, topics } = event.fields;
  const organizer = library.credits(organisers).map((credit) => creditNode(credit, library, false));
  const performer = library.credits(speakers).map((credit) => creditNode(credit, library, true));
  const about = topicNames(topics, library);
  return {
    "@type": "Event",
    "@id": idOf(library, event.address, "event"),
    name: event.title,
    ...(event.summary === "" ? {} : { description: event.summary }),
    startDate: localTimeAsIso(start, zone),
    ...(end === undefined ? {} : { endDate: localTimeAsIso(end, zone) }),
    eventStatus: `https://schema.org/${cancelled === true ? "EventCancelled" : "EventScheduled"}`,
    ...attendance(event, library),
    ...(organizer.length === 0 ? {} : { organizer }),
    ...(performer.length === 0 ? {} : { performer }),
    ...(about.length === 0 ? {} : { about }),
    url: idOf(library, event.address),
  };
}

/** Where it takes place, and how one can take part; nothing where neither is known. */
function attendance({ fields, address }: Published<"events">, library: Library) {
  const { place, online, registration, recording } = fields;
  const there = place === undefined ? [] : [{ "@type": "Place" as const, name: place, address: place }];
  const url = registration?.url ?? recording?.url ?? idOf(library, address);
  const location = [...there, ...(online === true ? [{ "@type": "VirtualLocation" as const, url }] : [])];
  if (location.length === 0) return {};
  const mode = location.length === 2 ? "Mixed" : online === true ? "Online" : "Offline";
  return { eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode` as const, location };
}
