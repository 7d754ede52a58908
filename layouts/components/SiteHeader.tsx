import type { VNode } from "preact";
import type { Bundle, Library } from "../../scripts/model/views.ts";
import { mainMenu } from "../menu.ts";
import { wordsIn } from "../words.ts";
import { CircleSymbol } from "./CircleSymbol.tsx";
import { DrawnOnce } from "./DrawnOnce.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SearchField } from "./SearchField.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

const menuId = "site-menu";

/**
 * Name, search and menu. On narrow screens the menu is a popover, which the browser opens and closes without a script
 * (HTML, 6.12); where a browser knows no popovers, the menu is simply there.
 */
export function SiteHeader(props: {
  library: Library;
  bundle: Bundle;
  address: string;
  translations: readonly { lang: string; address: string }[];
}): VNode {
  const { library, bundle, address } = props;
  const { settings, lang } = library;
  const words = wordsIn(lang);
  const home = library.localPath("/");
  const links = mainMenu(library).map((link) => ({
    ...link,
    current: currency(link.address, address, home),
  }));
  return (
    <header class="site-header">
      <DrawnOnce
        thing={library}
        name={`name ${address === home}`}
        draw={() => (
          <a class="site-name" href={home} aria-current={address === home ? "page" : undefined}>
            <CircleSymbol />
            <span>{settings.name}</span>
          </a>
        )}
      />
      <div class="site-tools">
        <DrawnOnce
          thing={library}
          name={`tools ${bundle.search}`}
          draw={() => (
            <>
              <button type="button" class="menu-button" popovertarget={menuId}>
                {words.menu}
              </button>
              <SearchField library={library} bundle={bundle} />
              <ThemeSwitch lang={lang} />
            </>
          )}
        />
        <LanguageSwitch translations={props.translations} lang={lang} />
      </div>
      <DrawnOnce
        thing={library}
        name={`menu ${links.map(({ current }) => current)}`}
        draw={() => (
          <nav id={menuId} class="site-menu" aria-label={words.mainMenu} popover="auto">
            <ul>
              {links.map((link) => (
                <li key={link.address}>
                  <a href={link.address} aria-current={link.current}>
                    {link.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      />
    </header>
  );
}

/** `page` for the page itself, `true` for a page below it. */
function currency(link: string, address: string, home: string): "page" | "true" | undefined {
  if (link === address) return "page";
  return link !== home && link.startsWith("/") && address.startsWith(link) ? "true" : undefined;
}
