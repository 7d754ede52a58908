import type { ComponentChildren, VNode } from "preact";
import { formatCount } from "../format.ts";
import { wordsIn } from "../words.ts";
import { Facets, type FacetsProps } from "./Facets.tsx";

/** The entries of a list beside the ways to narrow it down, with their number where that has been done. */
export function Faceted({ children, ...props }: FacetsProps & { children: ComponentChildren }): VNode {
  const { list, library, chosen, isStart } = props;
  const words = wordsIn(library.lang);
  if (list.facets.length === 0) return <>{children}</>;
  return (
    <div class="faceted">
      <Facets {...props} />
      <div class="faceted-items">
        <div class="faceted-head">
          <p class="faceted-status" role={isStart ? "status" : undefined}>
            {chosen !== undefined && formatCount(chosen.entries.length, words.counts.results, library.lang)}
          </p>
          {isStart && (
            <p class="faceted-clear" hidden>
              <button type="button">{words.filterClear}</button>
            </p>
          )}
        </div>
        {children}
        {isStart && (
          <p class="faceted-more" hidden>
            <button type="button">{words.showMore}</button>
          </p>
        )}
      </div>
    </div>
  );
}
