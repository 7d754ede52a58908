import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

interface SigningProps {
  statement: Published<"statements">;
  library: Library;
}

/** Whether a statement can be signed, as values of a fact; none where nothing is known. */
export function signingWords(statement: Published<"statements">, library: Library): string[] {
  const words = wordsIn(library.lang);
  const state = library.signing(statement);
  if (state === "unknown") return [];
  return [state === "open" ? words.statusOpen : words.statusClosed];
}

/** Whether there is a way to sign a statement today. */
export function isOpenForSignature(statement: Published<"statements">, library: Library): boolean {
  return statement.fields.sign !== undefined && library.signing(statement) === "open";
}

/** How a statement is signed while it is open, and that it is closed afterwards. */
export function HowToSign({ statement, library }: SigningProps): VNode | null {
  const { sign } = statement.fields;
  const { lang } = library;
  const words = wordsIn(lang);
  if (sign === undefined) return null;
  if (library.signing(statement) === "closed") return <p class="notice">{words.statusClosedText}</p>;
  const subject = encodeURIComponent(statement.title);
  return (
    <section class="how-to-sign" aria-labelledby="how-to-sign">
      <h2 id="how-to-sign">{words.howToSign}</h2>
      {sign.url !== undefined && (
        <p>
          <a class="button urgent" href={sign.url}>
            {words.signByForm}
          </a>
        </p>
      )}
      {sign.email !== undefined && (
        <p>
          <a
            class={sign.url === undefined ? "button urgent" : undefined}
            href={`mailto:${sign.email}?subject=${subject}`}
          >
            {words.signByMail}
          </a>
          <span class="meta address">{sign.email}</span>
        </p>
      )}
      {sign.until !== undefined && (
        <p class="until">
          {words.statusOpen} {fill(words.signUntil, { day: formatDay(sign.until, lang) })}
        </p>
      )}
    </section>
  );
}
