import type { VNode } from "preact";
import type { Mention } from "../../scripts/model/views.ts";
import { formatNumber, formatQuantity } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/**
 * A number in a text. A figure has its source in a note that opens at the press of a button, without a script (HTML,
 * popover), and stands in the text when it is printed.
 */
export function MentionText(props: { mention: Mention; index: number; lang: string }): VNode {
  const { mention, index, lang } = props;
  const words = wordsIn(lang);
  if (mention.kind === "count") return <data value={String(mention.n)}>{formatNumber(mention.n, lang)}</data>;
  const { label, value, unit, year, source, link, revised } = mention;
  const id = `source-${index + 1}`;
  return (
    <span class="figure-mention">
      <data value={String(value)}>{formatQuantity(value, unit, lang)}</data>
      {revised !== undefined && (
        <span class="revised">
          {" "}
          ({fill(words.sinceRevised, { value: formatQuantity(revised.value, revised.unit, lang) })})
        </span>
      )}
      <button
        type="button"
        class="source-button"
        popovertarget={id}
        aria-label={fill(words.sourceOf, { label })}
      >
        *
      </button>
      <span id={id} class="source-note" popover="auto" data-pagefind-ignore="">
        {label}
        {year !== undefined && !label.includes(String(year)) && ` (${year})`}. {words.source}:{" "}
        {link === undefined ? source : <a href={link}>{source}</a>}
      </span>
    </span>
  );
}
