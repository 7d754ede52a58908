import type { VNode } from "preact";
import { formatLanguage } from "../format.ts";
import { wordsIn } from "../words.ts";

/** The same page in the other languages it exists in, each by its own name. */
export function LanguageSwitch(props: {
  translations: readonly { lang: string; address: string }[];
  lang: string;
}): VNode | null {
  const others = props.translations.filter((other) => other.lang !== props.lang);
  if (others.length === 0) return null;
  return (
    <nav class="language-switch" aria-label={wordsIn(props.lang).otherLanguages}>
      <ul>
        {others.map((other) => (
          <li key={other.lang}>
            <a href={other.address} hreflang={other.lang} lang={other.lang}>
              {formatLanguage(other.lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
