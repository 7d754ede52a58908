import type { VNode } from "preact";
import type { RoleSpan as RoleSpanProps } from "../../scripts/model/views.ts";
import { formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** A role with its time: `Steering committee, since January 2019`. */
export function RoleSpan({ span, lang }: { span: RoleSpanProps; lang: string }): VNode {
  const time = formatTenure(span.from, span.to, lang);
  return (
    <>
      {wordsIn(lang).roles[span.role]}
      {time !== "" && `, ${time}`}
    </>
  );
}

/** A time between two days in words; empty where neither is known. */
export function formatTenure(from: string | undefined, to: string | undefined, lang: string): string {
  const words = wordsIn(lang);
  const [start, end] = [from, to].map((day) => (day === undefined ? "" : formatDay(day, lang)));
  if (from !== undefined && to !== undefined) return fill(words.fromTo, { from: start ?? "", to: end ?? "" });
  if (from !== undefined) return fill(words.since, { from: start ?? "" });
  return to === undefined ? "" : fill(words.until, { to: end ?? "" });
}
