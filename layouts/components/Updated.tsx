import type { VNode } from "preact";
import type { AnyPublished } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { Day } from "./Day.tsx";

/** Ends a text that was changed after it appeared: when it was changed last. */
export function Updated({ entry, lang }: { entry: AnyPublished; lang: string }): VNode | null {
  const { updated } = entry.fields;
  if (updated === undefined) return null;
  const [before = "", after = ""] = wordsIn(lang).updated.split("{day}");
  return (
    <p class="meta updated" data-pagefind-ignore="">
      {before}
      <Day day={updated} lang={lang} />
      {after}
    </p>
  );
}
