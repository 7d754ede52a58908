import type { VNode } from "preact";
import { wordsIn } from "../words.ts";

/** The id of the element that holds the whole address of the page. */
export const pageAddressId = "page-address";

/** Ends a printed page: where it comes from, and the day, which a script fills in when the page is printed. */
export function PrintedFrom({ address, lang }: { address: string; lang: string }): VNode {
  const [before = "", after = ""] = wordsIn(lang).printedFrom.split("{address}");
  return (
    <p class="printed-from" data-pagefind-ignore="">
      {before}
      <span id={pageAddressId}>{address}</span>
      {after}
      <span class="printed-on" />
    </p>
  );
}
