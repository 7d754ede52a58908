import type { VNode } from "preact";
import type { Published } from "../../scripts/model/views.ts";
import { formatLocalTime, formatZone, localTimeAsIso } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** When an event takes place, on the clock of its place. */
export function EventTime({ event, lang }: { event: Published<"events">; lang: string }): VNode {
  const { start, end, zone } = event.fields;
  const told = timeInWords(event, lang);
  return (
    <>
      <time dateTime={localTimeAsIso(start, zone)}>{told.start}</time>
      {told.end !== undefined && "–"}
      {told.end !== undefined && <time dateTime={localTimeAsIso(end ?? start, zone)}>{told.end}</time>}
      {told.clock !== undefined && ` ${told.clock}`}
    </>
  );
}

/** The beginning and end of an event in words, the end without a day that is known; and whose clock they are on. */
export function timeInWords(
  event: Published<"events">,
  lang: string,
): { start: string; end: string | undefined; clock: string | undefined } {
  const { start, end, zone } = event.fields;
  const isSameDay = end?.slice(0, 10) === start.slice(0, 10);
  const until = end === undefined || isSameDay ? end?.slice(11) : formatLocalTime(end, zone, lang);
  return {
    start: formatLocalTime(start, zone, lang),
    end: until === "" || end === start ? undefined : until,
    clock: start.length === 10 ? undefined : fill(wordsIn(lang).localTime, { zone: formatZone(zone) }),
  };
}
