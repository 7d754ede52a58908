import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { menuIn } from "../menu.ts";
import { wordsIn } from "../words.ts";
import { CircleSymbol } from "./CircleSymbol.tsx";

/** Name, menu and the way to the search. The menu folds on narrow screens, without a script. */
export function SiteHeader({ library, address }: { library: Library; address: string }): VNode {
  const { settings, lang } = library;
  const words = wordsIn(lang);
  const home = library.localPath("/");
  const search = library.localPath("/search/");
  const menu = menuIn(library, library.menu);
  const links = menu.some((link) => link.address === search)
    ? menu
    : [...menu, { title: words.search, address: search }];
  return (
    <header class="site-header">
      <a class="site-name" href={home} aria-current={address === home ? "page" : undefined}>
        <CircleSymbol />
        <span>{settings.name}</span>
      </a>
      <nav class="site-menu" aria-label={words.mainMenu}>
        <ul>
          {links.map((link) => (
            <li key={link.address}>
              <a href={link.address} aria-current={currency(link.address, address, home)}>
                {link.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** `page` for the page itself, `true` for a page below it. */
function currency(link: string, address: string, home: string): "page" | "true" | undefined {
  if (link === address) return "page";
  return link !== home && link.startsWith("/") && address.startsWith(link) ? "true" : undefined;
}
