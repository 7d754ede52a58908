import type { VNode } from "preact";
import type { Library, MenuLink } from "../../scripts/model/views.ts";
import { formatLanguage } from "../format.ts";
import { menuIn } from "../menu.ts";
import { wordsIn } from "../words.ts";
import { LinkList } from "./LinkList.tsx";
import { PageWeight } from "./PageWeight.tsx";

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
      <nav aria-label={words.footerMenu}>
        <LinkList links={withSearch(menuIn(props.library, footer), props.library)} />
      </nav>
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
      <PageWeight weight={undefined} lang={lang} />
    </footer>
  );
}

/** The search page is a page like others, also for those who do not use the field in the header. */
function withSearch(links: readonly MenuLink[], library: Library): MenuLink[] {
  const address = library.localPath("/search/");
  const search = { title: wordsIn(library.lang).search, address };
  return [...links.filter((link) => link.address !== address), search];
}
