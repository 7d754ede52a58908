import type { VNode } from "preact";
import type { Library, MenuLink } from "../../scripts/model/views.ts";
import { menuIn } from "../menu.ts";
import { wordsIn } from "../words.ts";
import { CircleSymbol } from "./CircleSymbol.tsx";
import { DrawnOnce } from "./DrawnOnce.tsx";
import { LinkList } from "./LinkList.tsx";
import { PageWeight } from "./PageWeight.tsx";

/** The foot of every page: who speaks, where to go on, and how to reach them. */
export function SiteFooter(props: { library: Library }): VNode {
  const { settings, footer, lang } = props.library;
  const words = wordsIn(lang);
  return (
    <DrawnOnce
      thing={props.library}
      name="footer"
      draw={() => (
        <footer class="site-footer">
          <div class="site-footer-parts">
            <div class="site-footer-about">
              <p class="site-footer-name">
                <CircleSymbol />
                <span>{settings.name}</span>
              </p>
              {settings.footer.text !== undefined && <p>{settings.footer.text}</p>}
            </div>
            <nav aria-label={words.footerMenu}>
              <LinkList links={withServices(menuIn(props.library, footer), props.library)} />
            </nav>
            <Contact library={props.library} />
          </div>
          <PageWeight weight={undefined} lang={lang} />
        </footer>
      )}
    />
  );
}

/** How to reach the coalition, and where else it is. */
function Contact({ library }: { library: Library }): VNode | null {
  const { settings, social, lang } = library;
  const words = wordsIn(lang);
  const { email, phone, postal } = settings.contact;
  const isReachable = email !== undefined || phone !== undefined || postal !== undefined;
  if (!isReachable && social.length === 0) return null;
  return (
    <div class="site-footer-contact">
      {isReachable && (
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
        <>
          <p class="label">{words.elsewhere}</p>
          <LinkList links={social} />
        </>
      )}
    </div>
  );
}

/**
 * Pages that every site has: the newsletters once there are some, the search, also for those who do not use the field
 * in the header, the feeds and the open data.
 */
function withServices(links: readonly MenuLink[], library: Library): MenuLink[] {
  const words = wordsIn(library.lang);
  const newsletters = { title: words.newsletter, address: library.localPath("/digests/") };
  const services = [
    ...(library.digests().length === 0 ? [] : [newsletters]),
    { title: words.search, address: library.localPath("/search/") },
    { title: words.feeds, address: library.localPath("/feeds/") },
    { title: words.openData, address: library.localPath("/data/") },
  ];
  const others = links.filter((link) => services.every(({ address }) => link.address !== address));
  return [...others, ...services];
}
