import type { VNode } from "preact";
import type { Published } from "../../scripts/model/views.ts";
import { formatLocalTime, formatZone, localTimeAsIso } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** When an event takes place, on the clock of its place. */
export function EventTime({ event, lang }: { event: Published<"events">; lang: string }): VNode {
  const { start, end, zone } = event.fields;
  const hasTime = start.length > 10;
  const isSameDay = end !== undefined && end.slice(0, 10) === start.slice(0, 10);
  const from = <time dateTime={localTimeAsIso(start, zone)}>{formatLocalTime(start, zone, lang)}</time>;
  const to = end !== undefined && end !== start && (
    <time dateTime={localTimeAsIso(end, zone)}>
      {isSameDay ? end.slice(11) : formatLocalTime(end, zone, lang)}
    </time>
  );
  return (
    <>
      {from}
      {to && "–"}
      {to}
      {hasTime && ` ${fill(wordsIn(lang).localTime, { zone: formatZone(zone) })}`}
    </>
  );
}
