import type { VNode } from "preact";
import type { Credit } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** Who wrote a text; names with a page of their own are links. */
export function Byline({ credits, lang }: { credits: readonly Credit[]; lang: string }): VNode | null {
  if (credits.length === 0) return null;
  const [before = "", after = ""] = wordsIn(lang).by.split("{names}");
  return (
    <span class="byline">
      {before}
      {credits.map((credit, i) => (
        <>
          {i > 0 && ", "}
          {credit.address === undefined ? (
            credit.name
          ) : (
            <a href={credit.address} rel="author">
              {credit.name}
            </a>
          )}
        </>
      ))}
      {after}
    </span>
  );
}
