import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { formatSize } from "../format.ts";
import { wordsIn } from "../words.ts";

/** Documents to download, each with its type and size. */
export function Documents(props: {
  entry: AnyPublished;
  attachments: readonly { src: string; title: string; lang?: string | undefined }[];
  library: Library;
}): VNode | null {
  const { entry, attachments, library } = props;
  if (attachments.length === 0) return null;
  return (
    <section class="documents" aria-labelledby="documents">
      <h2 id="documents">{wordsIn(library.lang).documents}</h2>
      <ul>
        {attachments.map(({ src, title, lang }) => {
          const document = library.document(entry, src, title);
          return document === undefined ? null : (
            <li key={src}>
              <a href={document.href} hreflang={lang} lang={lang}>
                {title}
              </a>{" "}
              ({document.format.toUpperCase()}, {formatSize(document.bytes, library.lang)})
            </li>
          );
        })}
      </ul>
    </section>
  );
}
