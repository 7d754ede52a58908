import type { AnyPublished, Library } from "../model/views.ts";

/** For each dated entry the one before and the one after it in the list of its type. */
export function indexNeighbours(
  lists: Iterable<readonly AnyPublished[]>,
): Map<AnyPublished, ReturnType<Library["neighbours"]>> {
  const neighbours = new Map<AnyPublished, ReturnType<Library["neighbours"]>>();
  for (const entries of lists)
    for (const [i, entry] of entries.entries())
      if (entry.date !== undefined) neighbours.set(entry, { newer: entries[i - 1], older: entries[i + 1] });
  return neighbours;
}
