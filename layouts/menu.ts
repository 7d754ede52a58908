import type { Library, MenuLink } from "../scripts/model/views.ts";
import { wordsIn } from "./words.ts";

/** The addresses that every site has in each of its languages, and the word for each. */
const lists = new Map([
  ["/", "home"],
  ["/news/", "news"],
  ["/blog/", "blog"],
  ["/statements/", "statements"],
  ["/events/", "events"],
  ["/publications/", "publications"],
  ["/members/", "members"],
  ["/topics/", "topics"],
  ["/search/", "search"],
  ["/feeds/", "feeds"],
  ["/data/", "openData"],
] as const);

const mainMenus = new WeakMap<Library, MenuLink[]>();

/** The menu at the head of every page of an edition. */
export function mainMenu(library: Library): MenuLink[] {
  const menu = mainMenus.get(library) ?? menuIn(library, library.menu);
  mainMenus.set(library, menu);
  return menu;
}

/**
 * The links of a menu in the language of an edition. A list is that of the edition. The titles of `site.yaml` are in
 * the main language; elsewhere, and where there is none, a list has the title of its introduction or our word for it.
 */
export function menuIn(library: Library, links: readonly MenuLink[]): MenuLink[] {
  const words = wordsIn(library.lang);
  const isMain = library.lang === library.languages[0];
  return links.map((link) => {
    for (const [path, word] of lists) {
      const address = library.localPath(path);
      if (link.address !== path && link.address !== address) continue;
      if (isMain && link.title !== path) return link;
      const introduction = library.introduction(path);
      return { title: introduction?.fields.menu ?? introduction?.title ?? words[word], address };
    }
    return link;
  });
}
