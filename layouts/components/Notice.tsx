import type { VNode } from "preact";
import type { Notice as NoticeProps } from "../../scripts/model/views.ts";
import { formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** Says in the preview that a text is not on the site, and when it will be or was. */
export function Notice({ notice, lang }: { notice: NoticeProps; lang: string }): VNode {
  const sentence = wordsIn(lang).notices[notice.state];
  const day = "on" in notice ? formatDay(notice.on, lang) : "";
  return (
    <p class="notice" role="note" data-pagefind-ignore="">
      {fill(sentence, { day })}
    </p>
  );
}
