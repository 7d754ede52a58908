import type { TypeName } from "../model/content-types.ts";
import type { AnyPublished } from "../model/views.ts";
import type { NameIndex } from "./names.ts";
import { compareText } from "./order.ts";
import { namedBy } from "./relations.ts";

/** What is offered to read on: texts of a day, no lists and no profiles. */
const offered: ReadonlySet<TypeName> = new Set(["news", "statements", "events", "publications"]);

/** What a shared name says about two texts, by the type of what is named; `countries` are no entries. */
const weights: Readonly<Record<string, number>> = {
  statements: 6,
  events: 6,
  people: 3,
  topics: 3,
  members: 2,
  countries: 1,
};

/** So many are offered at most. */
const mostOffered = 4;
/** So many on either side in time are looked at for each name that a text shares with others. */
const reach = 8;

/** For each entry what it shares a name with: the best first, ties by nearness in time, then by address. */
export interface RelatedIndex {
  /** At most four. Neither the entry itself, nor what it names in its front matter, nor any of `linked`. */
  relatedTo: (entry: AnyPublished, linked: readonly (AnyPublished | undefined)[]) => AnyPublished[];
}

/** A name that entries share, such as a topic: its weight, and those who share it, by day. */
interface Name {
  weight: number;
  sharing: Sharer[];
}

/** An entry with all that it is about, itself included, and its place among those who share each name. */
interface Sharer {
  entry: AnyPublished;
  day: number;
  self: Name;
  names: ReadonlySet<Name>;
  places: readonly { name: Name; place: number }[];
}

/**
 * Indexes what entries have in common. Every name has the list of those who share it, by day; of each list only the
 * nearest are compared, so that the whole is linear in the number of entries.
 */
export function indexRelated(entries: readonly AnyPublished[], names: NameIndex): RelatedIndex {
  const known = new Map<string, Name>();
  const nameOf = (key: string): Name => {
    const name = known.get(key) ?? { weight: weights[key.split("/")[0] ?? ""] ?? 0, sharing: [] };
    known.set(key, name);
    return name;
  };
  const sharers = new Map<AnyPublished, Sharer>();
  const byDay = entries
    .filter((entry) => offered.has(entry.type))
    .map((entry) => ({ entry, day: dayNumber(entry) }))
    .sort((a, b) => a.day - b.day || compareText(a.entry.address, b.entry.address));
  for (const { entry, day } of byDay) {
    const about = new Set(keysOf(entry, names).map(nameOf));
    const places = [...about].map((name) => ({ name, place: name.sharing.length }));
    const sharer = { entry, day, self: nameOf(keyOf(entry)), names: about, places };
    for (const name of about) name.sharing.push(sharer);
    sharers.set(entry, sharer);
  }

  return {
    relatedTo: (entry, linked) => {
      const own = sharers.get(entry);
      return own === undefined ? [] : bestFor(own, new Set([entry, ...linked]));
    },
  };
}

/** What one entry could be followed by: the more it shares, and the nearer it is in time, the better. */
interface Candidate {
  other: Sharer;
  score: number;
  distance: number;
}

function bestFor(own: Sharer, left: ReadonlySet<AnyPublished | undefined>): AnyPublished[] {
  const seen = new Set<Sharer>();
  const best: Candidate[] = [];
  for (const { name, place } of own.places)
    for (const other of name.sharing.slice(Math.max(0, place - reach), place + reach + 1)) {
      if (seen.has(other)) continue;
      seen.add(other);
      if (left.has(other.entry) || own.names.has(other.self)) continue;
      const candidate = { other, score: scoreOf(own, other), distance: Math.abs(other.day - own.day) };
      const worse = best.findIndex((one) => compare(candidate, one) < 0);
      best.splice(worse < 0 ? best.length : worse, 0, candidate);
      if (best.length > mostOffered) best.pop();
    }
  return best.map(({ other }) => other.entry);
}

const compare = (a: Candidate, b: Candidate): number =>
  b.score - a.score || a.distance - b.distance || compareText(a.other.entry.address, b.other.entry.address);

const keyOf = (entry: AnyPublished): string => `${entry.type}/${entry.id}`;

/** Everything that an entry is about (`topics/migration`, `countries/UG`), with itself: others may name it. */
function keysOf(entry: AnyPublished, names: NameIndex): string[] {
  const countries = "countries" in entry.fields ? entry.fields.countries : [];
  return [keyOf(entry), ...namedBy(entry, names), ...countries.map((code) => `countries/${code}`)];
}

function scoreOf(own: Sharer, other: Sharer): number {
  let score = 0;
  for (const name of own.names) if (other.names.has(name)) score += name.weight;
  return score;
}

/** Days since 1970 (UTC); a month or year counts as its first day, as in lists. */
const dayNumber = (entry: AnyPublished): number => Date.parse(entry.date ?? "1970") / 86_400_000;
