import type { Drawings, Family } from "./pages.ts";

/** Cuts families into parts of at most `size` pages, in their order; no part is empty. */
export function batchesOf(families: readonly Family[], size: number): Drawings[] {
  const all = families.flatMap(({ template, pages }) =>
    [...pages].map(([address, draw]) => ({ template, address, draw })),
  );
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => {
    const part = Map.groupBy(all.slice(i * size, (i + 1) * size), ({ template }) => template);
    return new Map(
      [...part].map(([template, group]) => [
        template,
        new Map(group.map(({ address, draw }) => [address, draw])),
      ]),
    );
  });
}
