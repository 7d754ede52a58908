import { distance } from "fastest-levenshtein";
import type { Text } from "../model/entry.ts";
import { findTexts } from "../model/field-paths.ts";
import { type Problem, problem } from "../model/problem.ts";
import { authorFields } from "../model/references.ts";
import { fold } from "../model/slug.ts";

/** Letters by which two writings of one name may differ (see `tracesOf`); short names differ by as much and are others. */
const slip = 1;
const shortestName = 8;

/** Names of authors that stand in several texts in two ways. The rarer writing is told, at its first place. */
export function spellingProblems(texts: readonly Text[]): Problem[] {
  const uses = new Map<string, { text: Text; way: readonly (string | number)[] }[]>();
  for (const text of texts)
    for (const path of authorFields.get(text.type) ?? [])
      for (const { text: name, way } of findTexts(text.fields, path)) {
        const known = uses.get(name);
        if (known === undefined) uses.set(name, [{ text, way }]);
        else known.push({ text, way });
      }
  const names = [...uses.keys()]
    .filter((name) => name.length >= shortestName)
    .sort((a, b) => (uses.get(b)?.length ?? 0) - (uses.get(a)?.length ?? 0) || (a < b ? -1 : 1));
  const usualOf = findUsual(names);
  return names.flatMap((rare) => {
    const usual = usualOf.get(rare);
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

/** For each name, the first of those before it that is the same. Only names that share a trace are compared. */
function findUsual(names: readonly string[]): Map<string, string> {
  const usual = new Map<string, string>();
  const byTrace = new Map<string, number[]>();
  for (const [i, name] of names.entries()) {
    const traces = tracesOf(fold(name));
    const near = new Set([...traces].flatMap((trace) => byTrace.get(trace) ?? []));
    const first = [...near]
      .sort((a, b) => a - b)
      .map((at) => names[at] ?? "")
      .find((other) => isSameName(name, other));
    if (first !== undefined) usual.set(name, first);
    for (const trace of traces) {
      const known = byTrace.get(trace);
      if (known === undefined) byTrace.set(trace, [i]);
      else known.push(i);
    }
  }
  return usual;
}

/** What is left of a name without any one letter, and all of it: names that differ by one letter have one of these in common. */
const tracesOf = (folded: string): Set<string> =>
  new Set([
    folded,
    ...Array.from({ length: folded.length }, (_, i) => folded.slice(0, i) + folded.slice(i + 1)),
  ]);

function isSameName(a: string, b: string): boolean {
  const [first, second] = [fold(a), fold(b)];
  if (first === second) return a.trim() !== b.trim();
  return (
    /^[^\d]*$/.test(a) && Math.abs(first.length - second.length) <= slip && distance(first, second) <= slip
  );
}
