import type { AnyEntry } from "../model/entry.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { addressOf, pathOf } from "./addresses.ts";
import { keyOf } from "./targets.ts";

/** Entries that want the same id, or the same address. Both files are told. */
export function findDuplicates(entries: readonly AnyEntry[], languages: readonly string[]): Problem[] {
  const [mainLang = "en", ...others] = languages;
  const ids = new Map<string, AnyEntry>();
  const addresses = new Map<string, AnyEntry>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry.type, entry.id, entry.lang);
    const sameId = ids.get(key);
    if (sameId !== undefined)
      return [
        problem(
          "duplicate-id",
          entry.file,
          fileStart,
          `${sameId.file} has the same id "${entry.id}".`,
          "Rename one of the two files.",
        ),
      ];
    ids.set(key, entry);
    const address = addressOf(entry, mainLang);
    const sameAddress = addresses.get(address);
    if (sameAddress !== undefined)
      return [
        problem(
          "duplicate-address",
          entry.file,
          entry.locate(["address"]),
          `${sameAddress.file} already stands at ${address}.`,
          "Give one of the two another file name or address.",
        ),
      ];
    addresses.set(address, entry);
    return reservedProblems(entry, others);
  });
}

/** First parts of addresses that belong to lists and machines; a page there would hide them. */
const reserved =
  /^\/(?:news|blog|statements|members|people|events|publications|topics|campaigns|years|search|feeds|data|pagefind|assets|media|files|page)\/./;

function reservedProblems(entry: AnyEntry, otherLanguages: readonly string[]): Problem[] {
  if (entry.type !== "pages") return [];
  const isOfLanguage = otherLanguages.some((lang) => pathOf(entry).startsWith(`/${lang.toLowerCase()}/`));
  if (!isOfLanguage && !reserved.test(pathOf(entry))) return [];
  return [
    problem(
      "duplicate-address",
      entry.file,
      entry.locate(["address"]),
      `Addresses that begin like ${pathOf(entry)} belong to another part of the site.`,
      "Choose another address.",
    ),
  ];
}
