import type { VNode } from "preact";
import type { Body } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** Fewer headings than this are found by scrolling. */
const worthAList = 4;

/** The headings of a long text as links. */
export function OnThisPage({ body, lang }: { body: Body; lang: string }): VNode | null {
  const headings = body.headings.filter((heading) => heading.level === 2);
  if (headings.length < worthAList) return null;
  return (
    <nav class="on-this-page" data-pagefind-ignore="" aria-labelledby="on-this-page">
      <p class="label" id="on-this-page">
        {wordsIn(lang).onThisPage}
      </p>
      <ul>
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`}>{heading.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
