import type { Drawings } from "./pages.ts";

/** Cuts drawings into parts of at most `size` pages, in their order; no part is empty. */
export function batchesOf(drawings: Drawings, size: number): Drawings[] {
  const pages = [...drawings].flatMap(([template, family]) =>
    [...family].map(([address, draw]) => ({ template, address, draw })),
  );
  const batches: Drawings[] = [];
  for (let start = 0; start < pages.length; start += size)
    batches.push(
      new Map(
        [...Map.groupBy(pages.slice(start, start + size), ({ template }) => template)].map(
          ([template, family]) => [template, new Map(family.map(({ address, draw }) => [address, draw]))],
        ),
      ),
    );
  return batches;
}
