import type { Text } from "../model/entry.ts";
import { addressKey, readOldAddress } from "../model/old-address.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { addressOf } from "./addresses.ts";

/** An old address that a text has in its aliases, and where it stands. */
export interface Claim {
  text: Text;
  path: string;
  place: Place;
}

/** The old addresses of a text. Other names, and what the reader has told to be no address, are left out. */
export function claimsOf(text: Text): Claim[] {
  const { aliases } = text.fields;
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias, i) => {
    const old = typeof alias === "string" && alias.startsWith("/") ? readOldAddress(alias) : undefined;
    return old !== undefined && "path" in old
      ? [{ text, path: old.path, place: text.locate(["aliases", i]) }]
      : [];
  });
}

/** Addresses that belong to other pages of lists and to files for machines. */
const ownFiles =
  /^\/(?:404\.html|robots\.txt|sitemap[^/]*\.xml|(?:assets|pagefind|data|files|media|_nginx|__preview|\.well-known)\/.*)$|\/(?:gone\.html|feed\.(?:xml|json)|calendar\.ics|facets\.json|words\.json|page\/\d+\/)$|^(?:\/[a-z]{2,3}(?:-[a-z]+)?)?\/(?:news|blog|members|statements|publications)\/(?:kind|topic|country|region|role|year|author|language)\/.+\//i;

/** Old addresses that are taken: by a page, by another text, or by what the site itself makes. */
export function collisionProblems(
  claims: readonly Claim[],
  living: ReadonlyMap<string, Text | undefined>,
  mainLang: string,
): Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim): Problem[] => {
    const { text, path } = claim;
    const key = addressKey(path);
    const tell = (message: string, hint: string): Problem[] => [
      problem("duplicate-address", text.file, claim.place, message, hint),
    ];
    if (path === addressOf(text, mainLang))
      return [
        problem(
          "redirect-loop",
          text.file,
          claim.place,
          `"${path}" is the address of this text itself, so it would lead to itself.`,
          "Delete it from the aliases.",
        ),
      ];
    const owner = living.get(key);
    // Where only capitals differ, an old address may lead to its own text.
    if (living.has(key) && owner !== text)
      return tell(
        `${owner?.file ?? "A list"} stands at ${path}, so it cannot lead elsewhere.`,
        "Delete it from the aliases, or take that text away first.",
      );
    if (ownFiles.test(path))
      return tell(`"${path}" belongs to another part of the site.`, "Delete it from the aliases.");
    const other = first.get(key);
    if (other !== undefined && other.text !== text)
      return tell(
        `${other.text.file} already has ${other.path} in its aliases.`,
        "Keep it in one of the two texts.",
      );
    first.set(key, other ?? claim);
    return [];
  });
}
