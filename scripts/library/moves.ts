import type { DateTime } from "luxon";
import { netlifyRules } from "../hosts/netlify-rules.ts";
import { beyondLimits } from "../hosts/rule-limits.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import type { Moves } from "../model/moves.ts";
import { addressKey } from "../model/old-address.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Content } from "../reader/read-content.ts";
import { addressOf, inLanguage, isIntroduction, listPaths } from "./addresses.ts";
import { findLikely } from "./likely-target.ts";
import { addressesOf, lostProblems } from "./lost-addresses.ts";
import { claimsOf, collisionProblems } from "./old-addresses.ts";
import { noticeAt } from "./publication.ts";
import { planMoves } from "./redirects.ts";

/** What became of all addresses that ever were, and those at which there is a page now. */
export interface AddressBook {
  moves: Moves;
  /** The pages of entries and lists. */
  current: readonly string[];
  problems: Problem[];
}

/**
 * Follows every address of a content folder. What answers follows from what the site shows at `now`, whatever a preview
 * shows; `isDrawn` only keeps pages of old addresses from standing where a preview draws another.
 */
export function followAddresses(
  content: Content,
  now: DateTime,
  isDrawn: (entry: AnyEntry) => boolean,
): AddressBook {
  const { entries, unsound, languages, published } = content;
  const mainLang = languages[0] ?? "en";
  const own = (text: Text): string => addressOf(text, mainLang);
  const keyOf = (text: Text): string => addressKey(own(text));
  const before = new Set(published.map(({ address }) => addressKey(address)));
  const states = new Map(entries.map((entry) => [entry, noticeAt(entry, now)?.state]));
  const inState = (...wanted: (string | undefined)[]): AnyEntry[] =>
    entries.filter((entry) => wanted.includes(states.get(entry)));

  const shown = inState(undefined);
  // What has expired is gone where it was published; what nobody has seen is not told of.
  const gone = [...inState("gone"), ...inState("expired").filter((entry) => before.has(keyOf(entry)))];
  const editions = new Set([mainLang, ...shown.map(({ lang }) => lang)]);
  const lists = languages.map((lang) => ({
    lang,
    addresses: listPaths.map((path) => inLanguage(path, lang, mainLang)),
  }));
  const living = new Map<string, Text | undefined>([
    ...lists.flatMap(({ addresses }) => addresses.map((path) => [addressKey(path), undefined] as const)),
    ...[...shown, ...inState("scheduled")].map((entry) => [keyOf(entry), entry] as const),
  ]);
  const claims = new Map<Text, ReturnType<typeof claimsOf>>(
    [...entries, ...unsound].map((text) => [text, claimsOf(text)]),
  );
  const claimsIn = (texts: readonly Text[]) => texts.flatMap((text) => claims.get(text) ?? []);
  const collisions = collisionProblems(claimsIn(entries), living, mainLang);
  const { moves, sources, problems } = planMoves({
    claims: claimsIn([...shown, ...gone]),
    shown: new Set<Text>(shown),
    gone: new Map(gone.map((entry) => [keyOf(entry), entry])),
    living,
    drawn: new Set([...living.keys(), ...entries.filter(isDrawn).map(keyOf)]),
    mainLang,
    editions,
  });

  const kept = [...shown, ...inState("scheduled", "expired", "gone"), ...unsound];
  const newcomers = shown
    .map((text) => ({ text, address: own(text) }))
    .filter(({ address }) => !before.has(addressKey(address)));
  const lost = lostProblems({
    published: content.settings === undefined ? [] : published,
    kept: new Set([...living.keys(), ...addressesOf(kept, own, claims).keys()]),
    drafts: addressesOf(inState("draft"), own, claims),
    likely: findLikely(newcomers),
  });
  const beyond = beyondLimits(netlifyRules(moves, mainLang));
  const redirect = beyond === undefined ? undefined : moves.redirects[beyond.i];
  const source = redirect === undefined ? undefined : sources.get(redirect);
  const limit =
    beyond === undefined
      ? []
      : [
          problem(
            "redirect-limit",
            source?.text.file ?? "site.yaml",
            source?.place ?? { line: 1, column: 1 },
            `The old address ${source?.path ?? "of a text that is gone"} ${beyond.why}.`,
            "Delete old addresses that nobody uses any more, or use a host with nginx, which has no such limit.",
          ),
        ];
  return {
    moves,
    current: [
      ...shown.filter((entry) => !isIntroduction(entry)).map(own),
      ...lists.filter(({ lang }) => editions.has(lang)).flatMap(({ addresses }) => addresses),
    ],
    problems: [...collisions, ...(collisions.length === 0 ? problems : []), ...lost, ...limit],
  };
}
