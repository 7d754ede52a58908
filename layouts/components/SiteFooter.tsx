import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { formatLanguage } from "../format.ts";
import { menuIn } from "../menu.ts";
import { wordsIn } from "../words.ts";
import { LinkList } from "./LinkList.tsx";

/** The foot of every page: who speaks, how to reach them, and the page in other languages. */
export function SiteFooter(props: {
  library: Library;
  translations: readonly { lang: string; address: string }[];
}): VNode {
  const { settings, footer, social, lang } = props.library;
  const words = wordsIn(lang);
  const others = props.translations.filter((other) => other.lang !== lang);
  const { email, phone, postal } = settings.contact;
  return (
    <footer class="site-footer">
      <div class="site-footer-about">
        <p class="site-footer-name">{settings.name}</p>
        {settings.footer.text !== undefined && <p>{settings.footer.text}</p>}
      </div>
      {footer.length > 0 && (
        <nav aria-label={words.footerMenu}>
          <LinkList links={menuIn(props.library, footer)} />
        </nav>
      )}
      {(email !== undefined || phone !== undefined || postal !== undefined) && (
        <address>
          <p class="label">{words.contact}</p>
          {email !== undefined && (
            <p>
              <a href={`mailto:${email}`}>
                {email.split("@")[0]}@<wbr />
                {email.split("@")[1]}
              </a>
            </p>
          )}
          {phone !== undefined && (
            <p>
              <a class="nowrap" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
                {phone}
              </a>
            </p>
          )}
          {postal !== undefined && <p>{postal}</p>}
        </address>
      )}
      {social.length > 0 && (
        <div>
          <p class="label">{words.elsewhere}</p>
          <LinkList links={social} />
        </div>
      )}
      {others.length > 0 && (
        <nav aria-label={words.otherLanguages}>
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
      )}
    </footer>
  );
}
