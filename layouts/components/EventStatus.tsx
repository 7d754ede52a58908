import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatLocalTime } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** What can be done about an event now: register, watch the recording, or know that there is none. */
export function EventStatus({ event, library }: { event: Published<"events">; library: Library }): VNode {
  const { registration, recording, zone } = event.fields;
  const { lang } = library;
  const words = wordsIn(lang);
  const state = library.eventState(event);
  const until = registration?.until;
  if (state.isCancelled) return <p class="notice">{words.eventCancelled}</p>;
  return (
    <div class="event-status">
      {state.time === "live" && <p class="notice">{words.eventLive}</p>}
      {state.registration === "open" && registration !== undefined && (
        <p>
          <a class="button" href={registration.url}>
            {words.register}
          </a>
          {until !== undefined &&
            ` ${fill(words.registerUntil, { day: formatLocalTime(until, zone, lang) })}`}
        </p>
      )}
      {state.registration === "closed" && state.time !== "over" && <p>{words.registrationClosed}</p>}
      {state.time === "over" &&
        (recording === undefined ? (
          <p>{words.noRecording}</p>
        ) : (
          <p>
            <a class="button" href={recording.url}>
              {words.watchRecording}
            </a>
            {recording.minutes !== undefined && ` ${fill(words.minutes, { n: recording.minutes })}`}
          </p>
        ))}
    </div>
  );
}
