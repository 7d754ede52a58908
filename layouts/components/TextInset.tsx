import type { VNode } from "preact";
import type { Inset } from "../../scripts/model/views.ts";
import { FileFacts } from "./FileFacts.tsx";
import { Picture } from "./Picture.tsx";
import { Video } from "./Video.tsx";

/** What stands in a text besides words. `isFirst` for the first picture of a page. */
export function TextInset(props: { inset: Inset; isFirst: boolean; lang: string }): VNode {
  const { inset, isFirst, lang } = props;
  switch (inset.kind) {
    case "document":
      return <FileFacts format={inset.format} bytes={inset.bytes} lang={lang} />;
    case "video":
      return <Video video={inset} isFirst={isFirst} lang={lang} />;
    case "picture": {
      const { source, alt, caption } = inset;
      if (!inset.isFigure)
        return <Picture source={source} alt={alt} use="text" isFirst={isFirst} title={caption} />;
      return (
        <figure class="figure">
          <Picture source={source} alt={alt} use="text" isFirst={isFirst} />
          {caption !== undefined && <figcaption>{caption}</figcaption>}
        </figure>
      );
    }
  }
}
