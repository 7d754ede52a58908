import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Body } from "../../scripts/model/views.ts";
import { MentionText } from "./MentionText.tsx";
import { ParagraphNumber } from "./ParagraphNumber.tsx";

/**
 * The text of an entry. The only place where HTML is put in as it is: our own Markdown renderer made it, and the marks
 * in it are filled with numbers that are drawn like everything else.
 */
export function Prose({ body, lang }: { body: Body; lang: string }): VNode | null {
  if (body.html === "") return null;
  const html = body.html
    .replace(/<!--mention:(\d+)-->/g, (_mark, index: string) => {
      const mention = body.mentions[Number(index)];
      return mention === undefined
        ? ""
        : renderToString(<MentionText mention={mention} index={Number(index)} lang={lang} />);
    })
    .replace(/<!--paragraph:(\d+)-->/g, (_mark, n: string) =>
      renderToString(<ParagraphNumber n={Number(n)} lang={lang} />),
    );
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
