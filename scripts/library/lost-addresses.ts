import type { Text } from "../model/entry.ts";
import { addressKey } from "../model/old-address.ts";
import { type Problem, problem } from "../model/problem.ts";
import { addressFile, type PublishedAddress } from "../reader/read-published-addresses.ts";
import type { Claim } from "./old-addresses.ts";

/** What is known about addresses, by their keys. */
export interface KnownAddresses {
  published: readonly PublishedAddress[];
  /** Addresses that answer, or will on their day: pages, lists, redirects, what is gone. */
  kept: ReadonlySet<string>;
  /** Own and old addresses of drafts, which answer nothing. */
  drafts: ReadonlyMap<string, Text>;
  /** The text that has probably taken a lost address over. */
  likely: (address: string) => { text: Text; address: string } | undefined;
}

/** Addresses that were published and now answer nothing: those of drafts are told there, all others in the ledger. */
export function lostProblems({ published, kept, drafts, likely }: KnownAddresses): Problem[] {
  const told = new Set<string>();
  return published.flatMap(({ address, line }) => {
    const key = addressKey(address);
    if (kept.has(key) || told.has(key)) return [];
    told.add(key);
    const draft = drafts.get(key);
    if (draft !== undefined)
      return [
        problem(
          "address-lost",
          draft.file,
          draft.locate(["draft"]),
          `The address ${address} was published, and a draft has no page.`,
          "Publish the text, or write gone: true in the place of draft: true.",
        ),
      ];
    const found = likely(address);
    return [
      problem(
        "address-lost",
        addressFile,
        { line, column: 1 },
        `The address ${address} was published and is now nowhere.`,
        found === undefined
          ? `If another text takes its place, add to that: aliases: [${address}]. If not, bring the text back with gone: true.`
          : `It is probably ${found.address} now: ${toAdd(found.text, address)}`,
      ),
    ];
  });
}

function toAdd({ file, fields }: Text, address: string): string {
  const { aliases } = fields;
  const all = Array.isArray(aliases) ? [...aliases, address] : [address];
  const verb = all.length === 1 ? `add to ${file}` : `in ${file}, write`;
  return `${verb}: aliases: [${all.join(", ")}]`;
}

/** Own and old addresses of texts, by their keys. */
export function addressesOf(
  texts: readonly Text[],
  own: (text: Text) => string,
  claims: ReadonlyMap<Text, readonly Claim[]>,
): Map<string, Text> {
  return new Map(
    texts.flatMap((text) =>
      [own(text), ...(claims.get(text) ?? []).map(({ path }) => path)].map((path) => [
        addressKey(path),
        text,
      ]),
    ),
  );
}
