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

/**
 * Indexes what entries have in common. Every name has the list of those who share it, by day; of each list only the
 * nearest are compared, so that the whole is linear in the number of entries.
 */
export function indexRelated(entries: readonly AnyPublished[], names: NameIndex): RelatedIndex {
  const keys = new Map(entries.map((entry) => [entry, keysOf(entry, names)]));
  const days = new Map(entries.map((entry) => [entry, dayNumber(entry)]));
  const dayOf = (entry: AnyPublished): number => days.get(entry) ?? dayNumber(entry);
  const sharing = new Map<string, AnyPublished[]>();
  const byDay = entries
    .filter((entry) => offered.has(entry.type))
    .sort((a, b) => dayOf(a) - dayOf(b) || compareText(a.address, b.address));
  const positions = new Map<AnyPublished, Map<string, number>>();
  for (const entry of byDay) {
    const places = new Map<string, number>();
    for (const key of keys.get(entry)?.keys() ?? []) {
      const list = sharing.get(key) ?? [];
      places.set(key, list.length);
      list.push(entry);
      sharing.set(key, list);
    }
    positions.set(entry, places);
  }

  return {
    relatedTo: (entry, linked) => {
      const own = keys.get(entry) ?? new Map<string, number>();
      const left = new Set<AnyPublished | undefined>([entry, ...linked]);
      const found = new Set<AnyPublished>();
      for (const [key, place] of positions.get(entry) ?? [])
        for (const other of (sharing.get(key) ?? []).slice(Math.max(0, place - reach), place + reach + 1))
          if (!left.has(other) && !own.has(keyOf(other))) found.add(other);
      const score = (other: AnyPublished): number => scoreOf(own, keys.get(other) ?? new Map());
      const distance = (other: AnyPublished): number => Math.abs(dayOf(other) - dayOf(entry));
      return [...found]
        .map((other) => ({ other, score: score(other), distance: distance(other) }))
        .sort(
          (a, b) =>
            b.score - a.score || a.distance - b.distance || compareText(a.other.address, b.other.address),
        )
        .slice(0, mostOffered)
        .map(({ other }) => other);
    },
  };
}

const keyOf = (entry: AnyPublished): string => `${entry.type}/${entry.id}`;

/**
 * Everything that an entry is about (`topics/migration`, `countries/UG`), with itself: others may name it. What each
 * says about two that share it goes with it.
 */
function keysOf(entry: AnyPublished, names: NameIndex): ReadonlyMap<string, number> {
  const countries = "countries" in entry.fields ? entry.fields.countries : [];
  const about = [keyOf(entry), ...namedBy(entry, names), ...countries.map((code) => `countries/${code}`)];
  return new Map(about.map((key) => [key, weights[key.split("/")[0] ?? ""] ?? 0]));
}

function scoreOf(own: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [key, weight] of own) if (others.has(key)) score += weight;
  return score;
}

/** Days since 1970 (UTC); a month or year counts as its first day, as in lists. */
const dayNumber = (entry: AnyPublished): number => Date.parse(entry.date ?? "1970") / 86_400_000;
