import type { VNode } from "preact";
import type { Published } from "../../scripts/model/views.ts";
import { formatDay } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/** How a statement is signed, while it is open. */
export function HowToSign({
  statement,
  lang,
}: {
  statement: Published<"statements">;
  lang: string;
}): VNode | null {
  const { sign, status } = statement.fields;
  const words = wordsIn(lang);
  if (status !== "open" || sign === undefined) return null;
  const subject = encodeURIComponent(statement.title);
  return (
    <section class="how-to-sign" aria-labelledby="how-to-sign">
      <h2 id="how-to-sign">{words.howToSign}</h2>
      <ul>
        {sign.url !== undefined && (
          <li>
            <a class="button" href={sign.url}>
              {words.signByForm}
            </a>
          </li>
        )}
        {sign.email !== undefined && (
          <li>
            <a href={`mailto:${sign.email}?subject=${subject}`}>
              {fill(words.signByMail, { address: sign.email })}
            </a>
          </li>
        )}
      </ul>
      {sign.until !== undefined && (
        <p>
          {words.statusOpen} {fill(words.signUntil, { day: formatDay(sign.until, lang) })}
        </p>
      )}
    </section>
  );
}
