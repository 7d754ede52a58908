import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { wordsIn } from "../words.ts";
import { CopyButton } from "./CopyButton.tsx";

/** HTML to be pasted into another site: drawn as it will look there, and as text to copy. `id` is that of the text. */
export function Snippet({ id, lang, children }: { id: string; lang: string; children: VNode }): VNode {
  const words = wordsIn(lang);
  return (
    <div class="snippet">
      <div class="snippet-example">{children}</div>
      <textarea
        id={id}
        class="snippet-source"
        rows={6}
        readOnly
        spellcheck={false}
        aria-label={words.kitSource}
      >
        {renderToString(children)}
      </textarea>
      <p>
        <CopyButton copies={id} lang={lang}>
          {words.kitCopy}
        </CopyButton>
      </p>
    </div>
  );
}
