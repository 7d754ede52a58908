import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { fill, wordsIn } from "../words.ts";

/** Under what licence the open data may be used; where none has been given, whom to ask. */
export function DataLicence({ library }: { library: Library }): VNode {
  const { settings, lang } = library;
  const words = wordsIn(lang);
  const { data_licence: licence, contact } = settings;
  return (
    <section class="data-notes" aria-labelledby="licence">
      <h2 id="licence">{words.dataLicence}</h2>
      {licence === undefined ? (
        <p>
          {words.dataWithoutLicence} {fill(words.dataAsk, { coalition: settings.name })}
          {contact.email !== undefined && (
            <>
              {" ("}
              <a href={`mailto:${contact.email}`}>{contact.email}</a>)
            </>
          )}
          .
        </p>
      ) : (
        <p>
          <a href={licence.link} rel="license">
            {licence.title}
          </a>
          {". "}
          {fill(words.dataUnder, { coalition: settings.name })}
        </p>
      )}
    </section>
  );
}
