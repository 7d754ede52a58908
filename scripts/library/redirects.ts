import type { Text } from "../model/entry.ts";
import type { GoneAddress, Moves, Redirect } from "../model/moves.ts";
import { addressKey } from "../model/old-address.ts";
import { type Problem, problem } from "../model/problem.ts";
import { addressOf } from "./addresses.ts";
import type { Claim } from "./old-addresses.ts";
import { compareText } from "./order.ts";

/** Old addresses and the texts that have them; and the texts that are gone, by the key of their address. */
export interface Claims {
  claims: readonly Claim[];
  /** Texts with a page. */
  shown: ReadonlySet<Text>;
  gone: ReadonlyMap<string, Text>;
  /** Keys of the addresses at which there is a page, and of those of texts that wait for their day. */
  living: ReadonlyMap<string, Text | undefined>;
  /** Keys of the addresses at which a page is drawn, also in a preview. */
  drawn: ReadonlySet<string>;
  mainLang: string;
  /** The languages in which there is a site. */
  editions: ReadonlySet<string>;
}

/**
 * Where each old address leads: always to a page, at once. One that leads to a text that is gone follows the text that has
 * taken its address over; where nobody has, it is gone too. Old addresses that lead to each other are refused.
 */
export function planMoves({ claims, shown, gone, living, drawn, mainLang, editions }: Claims): {
  moves: Moves;
  /** The claim that each redirect comes from. */
  sources: ReadonlyMap<Redirect, Claim>;
  problems: Problem[];
} {
  const takers = new Map(claims.map((claim) => [addressKey(claim.path), claim]));
  const problems: Problem[] = [];
  const inLoops = new Set<Claim>();

  /** The text that a claim leads to in the end, or what is gone; undefined for a loop. */
  const follow = (start: Claim): Text | undefined => {
    const way = new Set<Claim>();
    for (let claim = start; ; ) {
      if (way.has(claim)) {
        if (![...way].some((known) => inLoops.has(known))) problems.push(loopProblem(start, [...way]));
        for (const known of way) inLoops.add(known);
        return undefined;
      }
      way.add(claim);
      const next = shown.has(claim.text)
        ? undefined
        : takers.get(addressKey(addressOf(claim.text, mainLang)));
      if (next === undefined) return claim.text;
      claim = next;
    }
  };

  const langOf = ({ lang }: Text): string => (editions.has(lang) ? lang : mainLang);
  const redirects: [Redirect, Claim][] = [];
  const goneAddresses: GoneAddress[] = [];
  const pages = new Set(drawn);
  // A text may have the same old address in several spellings, of which only one can be a file everywhere.
  const different = new Map(claims.map((claim) => [claim.path, claim]));
  for (const claim of [...different.values()].sort((a, b) => compareText(a.path, b.path))) {
    if (!shown.has(claim.text) && !gone.has(addressKey(addressOf(claim.text, mainLang)))) continue;
    const text = follow(claim);
    if (text === undefined) continue;
    if (!shown.has(text)) {
      goneAddresses.push({ address: claim.path, lang: langOf(text) });
      continue;
    }
    const key = addressKey(claim.path);
    const hasPage = !pages.has(key) && canBeFile(claim.path);
    pages.add(key);
    redirects.push([{ from: claim.path, to: addressOf(text, mainLang), lang: text.lang, hasPage }, claim]);
  }
  for (const [key, text] of gone)
    if (!takers.has(key) && !living.has(key))
      goneAddresses.push({ address: addressOf(text, mainLang), lang: langOf(text) });
  return {
    moves: {
      redirects: redirects.map(([redirect]) => redirect),
      gone: goneAddresses.sort((a, b) => compareText(a.address, b.address)),
    },
    sources: new Map(redirects),
    problems,
  };
}

function loopProblem(claim: Claim, way: readonly Claim[]): Problem {
  const round = [...way, claim].map(({ path }) => path).join(" → ");
  return problem(
    "redirect-loop",
    claim.text.file,
    claim.place,
    `Old addresses lead to each other and never to a page: ${round}.`,
    "Delete this one, or bring one of the texts back.",
  );
}

/** Whether browsers read a file at this path as a page, and file systems take its name (at most 255 bytes a part). */
const canBeFile = (path: string): boolean =>
  /(?:\/|\.html?)$/i.test(path) && path.split("/").every((part) => Buffer.byteLength(part) < 240);
