import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { CopyButton } from "./CopyButton.tsx";
import { DrawnOnce } from "./DrawnOnce.tsx";
import { pageAddressId } from "./PrintedFrom.tsx";

/** Ways to pass a page on that tell nobody else: by mail without a script; the rest is shown where a script can do it. */
export function ShareLinks(props: { title: string; address: string; library: Library }): VNode {
  const { title, address, library } = props;
  const words = wordsIn(library.lang);
  const subject = encodeURIComponent(title);
  // RFC 6068: a line break in the text of a mail is CR LF.
  const body = encodeURIComponent(`${title}\r\n${library.origin}${address}\r\n`);
  return (
    <section class="share-links" data-pagefind-ignore="" aria-label={words.share}>
      <ul>
        <li>
          <a href={`mailto:?subject=${subject}&body=${body}`}>{words.shareByMail}</a>
        </li>
        <DrawnOnce
          thing={library}
          name="share buttons"
          draw={() => (
            <>
              <li>
                <CopyButton copies={pageAddressId} lang={library.lang}>
                  {words.copyLink}
                </CopyButton>
              </li>
              <li>
                <button type="button" class="share-button" hidden>
                  {words.shareOtherwise}
                </button>
              </li>
              <li>
                <button type="button" class="print-button" hidden>
                  {words.print}
                </button>
              </li>
            </>
          )}
        />
      </ul>
    </section>
  );
}
