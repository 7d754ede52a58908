import type { VNode } from "preact";
import type { AnyPublished } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { Day } from "./Day.tsx";

/** When a text was changed after it appeared: `Updated 4 March 2022`. */
export function Updated({ entry, lang }: { entry: AnyPublished; lang: string }): VNode | null {
  const { updated } = entry.fields;
  if (updated === undefined) return null;
  const [before = "", after = ""] = wordsIn(lang).updated.split("{day}");
  return (
    <span class="updated" data-pagefind-ignore="">
      {before}
      <Day day={updated} lang={lang} />
      {after}
    </span>
  );
}

/** The day of a text and that of its last change, as values of a fact. */
export function dayValues(entry: AnyPublished, lang: string): VNode[] {
  return [
    ...(entry.date === undefined ? [] : [<Day day={entry.date} lang={lang} />]),
    ...(entry.fields.updated === undefined ? [] : [<Updated entry={entry} lang={lang} />]),
  ];
}

/** Whether the page of an entry says its day above the text, and so that of its last change. */
export const hasDayAbove = ({ fields }: AnyPublished): boolean => "date" in fields;
