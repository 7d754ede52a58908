import type { VNode } from "preact";
import { fill, wordsIn } from "../words.ts";

/** The number of a paragraph, by which it is quoted, as a link to itself. The renderer names its anchor: `p3`. */
export function ParagraphNumber({ n, lang }: { n: number; lang: string }): VNode {
  return (
    <a
      class="paragraph-number"
      href={`#p${n}`}
      aria-label={fill(wordsIn(lang).paragraph, { n })}
      data-pagefind-ignore=""
    >
      {n}
    </a>
  );
}
