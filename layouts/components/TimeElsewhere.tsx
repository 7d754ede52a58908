import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatDay, formatElsewhere, formatList, formatZone } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

export interface TimeElsewhereProps {
  event: Published<"events">;
  /** Zones in which the clock shows the same. */
  zones: readonly [string, ...string[]];
  lang: string;
}

/** When an event takes place on the clock of other zones; days are told where they are not those of its place. */
export function TimeElsewhere({ event, zones, lang }: TimeElsewhereProps): VNode {
  const { start, end } = spanThere(event, zones[0], lang);
  const cities = formatList(zones.map(formatZone), lang);
  return (
    <>
      <time dateTime={start.iso}>{start.text}</time>
      {end !== undefined && "–"}
      {end !== undefined && <time dateTime={end.iso}>{end.text}</time>}
      {` ${fill(wordsIn(lang).localTime, { zone: cities })}`}
    </>
  );
}

/** The times of an event to come in the site's zones other than its own: one for all zones that show the same. */
export function timesElsewhere(event: Published<"events">, library: Library): VNode[] {
  const { start, zone } = event.fields;
  const { lang, settings } = library;
  if (start.length === 10 || library.eventState(event).time === "over") return [];
  const alike = new Map<string, [string, ...string[]]>();
  for (const other of settings.zones) {
    const span = spanThere(event, other, lang);
    const shown = `${span.start.iso}/${span.end?.iso}`;
    const same = alike.get(shown);
    if (other === zone || same?.includes(other)) continue;
    if (same === undefined) alike.set(shown, [other]);
    else same.push(other);
  }
  return [...alike.values()].map((zones) => <TimeElsewhere event={event} zones={zones} lang={lang} />);
}

interface Told {
  iso: string;
  text: string;
}

/** The beginning and, where its time is known, the end of an event on the clock of another zone. */
function spanThere(
  event: Published<"events">,
  elsewhere: string,
  lang: string,
): { start: Told; end: Told | undefined } {
  const { start, end, zone } = event.fields;
  const begins = formatElsewhere({ local: start, zone }, elsewhere, lang);
  const told = ({ iso, day, time }: typeof begins, known: string): Told => ({
    iso,
    text: day === known ? time : `${day}, ${time}`,
  });
  const from = told(begins, formatDay(start.slice(0, 10), lang));
  if (end === undefined || end === start || end.length === 10) return { start: from, end: undefined };
  return { start: from, end: told(formatElsewhere({ local: end, zone }, elsewhere, lang), begins.day) };
}
