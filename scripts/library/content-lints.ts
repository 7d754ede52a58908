import type { RenderedBody } from "../markdown/render-body.ts";
import type { AnyEntry, Text } from "../model/entry.ts";
import type { Problem } from "../model/problem.ts";
import type { Content } from "../reader/read-content.ts";
import { claimProblems } from "./claim-problems.ts";
import { headcountOn } from "./headcount.ts";
import type { KnownWords } from "./known-words.ts";
import { doubleLedgers, ledgerProblems } from "./ledger.ts";
import { countMembers, membersOf } from "./register.ts";
import { spellingProblems } from "./spellings.ts";
import type { Destinations } from "./targets.ts";
import { futureUpdates, placeholderProblems, reviewProblems } from "./text-lints.ts";
import { unlinkedProblems } from "./unlinked.ts";

/** Everything that is looked through when all texts are known. */
export interface LintMaterial {
  content: Content;
  texts: readonly Text[];
  rendered: ReadonlyMap<Text, RenderedBody>;
  wordsOf: (text: Text) => KnownWords;
  /** ISO form. */
  today: string;
  destinations: Destinations;
}

/** What a careful colleague would notice in texts that are sound by themselves. */
export function contentLints({
  content,
  texts,
  rendered,
  wordsOf,
  today,
  destinations,
}: LintMaterial): Problem[] {
  const members = membersOf(content.entries);
  const headcountAt = (day: string) =>
    headcountOn(day, countMembers(members, day), content.settings?.headcounts ?? []);
  const dates = new Map<Text, string | undefined>(content.entries.map((entry) => [entry, claimDay(entry)]));
  return [
    ...content.ledgers.flatMap((ledger) => ledgerProblems(ledger, content)),
    ...doubleLedgers(content.ledgers.map(({ file }) => file)),
    ...texts.flatMap((text) => placeholderProblems(text, wordsOf(text).placeholders)),
    ...texts.flatMap((text) =>
      claimProblems(text, wordsOf(text).claims, dates.get(text) ?? today, headcountAt),
    ),
    ...reviewProblems(content, today),
    ...futureUpdates(content, today),
    ...spellingProblems(texts),
    ...unlinkedProblems(content, rendered, destinations),
  ];
}

/** The day or year that a text speaks of; a text without one speaks of today. */
const claimDay = (entry: AnyEntry): string | undefined =>
  "date" in entry.fields || entry.type === "years" ? entry.date : undefined;
