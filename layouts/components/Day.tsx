import type { VNode } from "preact";
import { formatDay } from "../format.ts";

/** A day, month or year for people and machines. */
export function Day({ day, lang }: { day: string; lang: string }): VNode {
  return <time dateTime={day}>{formatDay(day, lang)}</time>;
}
