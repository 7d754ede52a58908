import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Body } from "../../scripts/model/views.ts";
import { MentionText } from "./MentionText.tsx";
import { ParagraphNumber } from "./ParagraphNumber.tsx";
import { TextInset } from "./TextInset.tsx";

/**
 * The text of an entry. The only place where HTML is put in as it is: our own Markdown renderer made it, and the marks
 * in it are filled with numbers, pictures and paragraph numbers that are drawn like everything else. Its first picture is the first of
 * the page, unless one stands above the text.
 */
export function Prose(props: { body: Body; lang: string; isPictureAbove?: boolean }): VNode | null {
  const { body, lang, isPictureAbove = false } = props;
  if (body.html === "") return null;
  const first = isPictureAbove ? -1 : body.insets.findIndex(({ kind }) => kind !== "document");
  const html = body.html.replace(
    /<!--(mention|inset|paragraph):(\d+)-->/g,
    (_mark, kind: string, digits: string) => {
      const index = Number(digits);
      if (kind === "paragraph") return renderToString(<ParagraphNumber n={index} lang={lang} />);
      const [mention, inset] = [body.mentions[index], body.insets[index]];
      if (kind === "mention" && mention !== undefined)
        return renderToString(<MentionText mention={mention} index={index} lang={lang} />);
      if (kind === "inset" && inset !== undefined)
        return renderToString(<TextInset inset={inset} isFirst={index === first} lang={lang} />);
      return "";
    },
  );
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
