import type { VNode } from "preact";
import type { AnyPublished, Library, Published } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** The way to the calendar at an address, for those who want its events in a calendar of their own. */
export function CalendarLink({ address, lang }: { address: string; lang: string }): VNode {
  const words = wordsIn(lang);
  return (
    <section class="calendar-link" data-pagefind-ignore="" aria-labelledby="calendar">
      <h2 id="calendar">{words.calendar}</h2>
      <p>
        <a href={address} type="text/calendar">
          {words.calendarLink}
        </a>
      </p>
      <p class="meta">{words.calendarHowTo}</p>
    </section>
  );
}

/** The events that name an entry, newest first. */
export function eventsNaming(entry: AnyPublished, library: Library): Published<"events">[] {
  return library.naming(entry).filter((other) => other.type === "events");
}

/** Where the calendar of a topic or member stands, if it has events. */
export function calendarOf(entry: AnyPublished, library: Library): string | undefined {
  return eventsNaming(entry, library).length === 0 ? undefined : `${entry.address}calendar.ics`;
}
