import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** A link to the calendar file of an event that is still to take place. */
export function AddToCalendar({
  event,
  library,
}: {
  event: Published<"events">;
  library: Library;
}): VNode | null {
  const state = library.eventState(event);
  if (state.time === "over" || state.isCancelled) return null;
  return (
    <p class="add-to-calendar">
      <a class="button quiet" href={`${event.address}event.ics`} type="text/calendar">
        {wordsIn(library.lang).addToCalendar}
      </a>
    </p>
  );
}
