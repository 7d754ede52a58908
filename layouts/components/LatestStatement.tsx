import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { isOpenForSignature } from "./HowToSign.tsx";
import { KindAndDay } from "./KindAndDay.tsx";

/** The newest statement: what it says in a sentence, to read, and to sign while it can be signed. */
export function LatestStatement({ library }: { library: Library }): VNode | null {
  const { lang } = library;
  const words = wordsIn(lang);
  const [statement] = library.all("statements");
  if (statement === undefined) return null;
  return (
    <section class="latest-statement" data-pagefind-ignore="" aria-labelledby="latest-statement">
      <p class="label">{words.latestStatement}</p>
      <h2 id="latest-statement">
        <a href={statement.address}>{statement.title}</a>
      </h2>
      <p class="meta">
        <KindAndDay entry={statement} lang={lang} />
      </p>
      {statement.summary !== "" && <p>{statement.summary}</p>}
      <p class="actions">
        <a class="button" href={statement.address}>
          {words.readStatement}
        </a>
        {isOpenForSignature(statement, library) && (
          <a class="button urgent" href={`${statement.address}#how-to-sign`}>
            {words.sign}
          </a>
        )}
      </p>
      <p class="more">
        <a href={library.localPath("/statements/")}>{words.allStatements}</a>
      </p>
    </section>
  );
}
