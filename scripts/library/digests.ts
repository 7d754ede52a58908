import { DateTime } from "luxon";
import { type DigestPart, type DigestPartName, digestParts, type Span } from "../model/digest.ts";
import type { AnyPublished, Library, Published } from "../model/views.ts";
import { compareText } from "./order.ts";

/** What digests are made from. */
type Source = Pick<Library, "all" | "localPath" | "today">;

/** How long after its span a digest looks ahead, in months. */
const monthsAhead = 2;

/** The days of a date: a day is one, a month or a year is all of its days. */
export function spanOf(date: string): Span {
  if (date.length === "2021-04-07".length) return { from: date, to: date };
  const unit = date.length === "2021".length ? "year" : "month";
  const first = DateTime.fromISO(date, { zone: "utc" });
  return { from: first.toISODate() ?? "", to: first.endOf(unit).toISODate() ?? "" };
}

/** Something with the day that decides to which digest it belongs. */
interface Dated {
  part: DigestPartName;
  date: string;
  entry: AnyPublished;
}

/** The digests of a library, read from it when one is first asked for. */
export function createDigests(source: Source): Pick<Library, "digest" | "digests"> {
  const months = once(() => groupByMonth(datedOf(source), ({ date }) => date));
  const events = once(() => groupByMonth(comingOf(source), ({ fields }) => fields.start));
  const digest: Library["digest"] = (span, topic) => {
    const isAbout = (entry: AnyPublished): boolean =>
      topic === undefined || topicsOf(entry).includes(topic.id);
    const inSpan = monthsBetween(span.from, span.to)
      .toReversed()
      .flatMap((month) => months().get(month) ?? []);
    const found = inSpan.filter(({ date, entry }) => isWithin(spanOf(date), span) && isAbout(entry));
    const month = span.from.slice(0, 7);
    const isMonth = isWithin(spanOf(month), span) && isWithin(span, spanOf(month));
    return {
      span,
      month: isMonth ? month : undefined,
      topic,
      address: topic?.address ?? source.localPath(isMonth ? `/digests/${month}/` : "/digests/"),
      parts: digestParts.flatMap((name): DigestPart[] => {
        const entries = found.flatMap(({ part, entry }) => (part === name ? [entry] : []));
        return entries.length === 0 ? [] : [{ name, entries }];
      }),
      ahead: eventsAfter(span.to, events()).filter(isAbout),
    };
  };
  return {
    digest,
    digests: once(() =>
      [...months().keys()]
        .sort()
        .reverse()
        .map((month) => digest(spanOf(month)))
        .filter(({ parts }) => parts.length > 0),
    ),
  };
}

/** Everything that a digest can tell of, newest first. What is dated by a year alone belongs to no month. */
function datedOf({ all, today }: Source): Dated[] {
  const news = all("news").map((entry): Dated => {
    return { part: entry.fields.kind === "blog" ? "blog" : "news", date: entry.fields.date, entry };
  });
  const others = [...all("statements"), ...all("publications")].map((entry): Dated => {
    return { part: entry.type, date: entry.fields.date, entry };
  });
  const joined = all("members").flatMap((entry): Dated[] => {
    const { joined: date } = entry.fields;
    return date === undefined || spanOf(date).from > today ? [] : [{ part: "members", date, entry }];
  });
  return [...news, ...others, ...joined]
    .filter(({ date }) => date.length > "2021".length)
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.entry.id, b.entry.id));
}

const comingOf = ({ all }: Source): Published<"events">[] =>
  all("events")
    .filter((event) => event.fields.cancelled !== true)
    .toReversed();

function eventsAfter(day: string, events: ReadonlyMap<string, Published<"events">[]>): Published<"events">[] {
  const last = DateTime.fromISO(day, { zone: "utc" }).plus({ months: monthsAhead }).endOf("month");
  return monthsBetween(day, last.toISODate() ?? day)
    .flatMap((month) => events.get(month) ?? [])
    .filter((event) => event.fields.start.slice(0, 10) > day);
}

const topicsOf = (entry: AnyPublished): readonly string[] =>
  "topics" in entry.fields ? entry.fields.topics : [];

const isWithin = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** The months that a span touches, the oldest first. */
function monthsBetween(from: string, to: string): string[] {
  const first = DateTime.fromISO(from.slice(0, 7), { zone: "utc" });
  const last = DateTime.fromISO(to.slice(0, 7), { zone: "utc" });
  const n = Math.max(0, Math.round(last.diff(first, "months").months) + 1);
  return Array.from({ length: n }, (_, i) => first.plus({ months: i }).toFormat("yyyy-MM"));
}

function groupByMonth<Item>(items: readonly Item[], dateOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const month = dateOf(item).slice(0, 7);
    const group = groups.get(month);
    if (group === undefined) groups.set(month, [item]);
    else group.push(item);
  }
  return groups;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
