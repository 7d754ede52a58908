import { distance } from "fastest-levenshtein";
import type { Text } from "../model/entry.ts";
import { findTexts } from "../model/field-paths.ts";
import { type Problem, problem } from "../model/problem.ts";
import { authorFields } from "../model/references.ts";
import { fold } from "../model/slug.ts";

/** Letters by which two writings of one name may differ; short names differ by as much and are others. */
const slip = 1;
const shortestName = 8;

/** Names of authors that stand in several texts in two ways. The rarer writing is told, at its first place. */
export function spellingProblems(texts: readonly Text[]): Problem[] {
  const uses = new Map<string, { text: Text; way: readonly (string | number)[] }[]>();
  for (const text of texts)
    for (const path of authorFields.get(text.type) ?? [])
      for (const { text: name, way } of findTexts(text.fields, path))
        uses.set(name, [...(uses.get(name) ?? []), { text, way }]);
  const names = [...uses.keys()]
    .filter((name) => name.length >= shortestName)
    .sort((a, b) => (uses.get(b)?.length ?? 0) - (uses.get(a)?.length ?? 0) || (a < b ? -1 : 1));
  return names.flatMap((rare, i) => {
    const usual = names.slice(0, i).find((other) => isSameName(rare, other));
    const [first] = uses.get(rare) ?? [];
    if (usual === undefined || first === undefined) return [];
    return [
      problem(
        "two-spellings",
        first.text.file,
        first.text.locate(first.way),
        `"${rare}" is elsewhere written "${usual}".`,
        "Write the name in one way, or make a page with both names for it.",
      ),
    ];
  });
}

function isSameName(a: string, b: string): boolean {
  const [first, second] = [fold(a), fold(b)];
  if (first === second) return a.trim() !== b.trim();
  return (
    /^[^\d]*$/.test(a) && Math.abs(first.length - second.length) <= slip && distance(first, second) <= slip
  );
}
