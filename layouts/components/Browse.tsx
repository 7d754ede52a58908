import type { VNode } from "preact";
import type { Library, MenuLink } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { LinkList } from "./LinkList.tsx";

/** The lists that hold everything on the site, for readers who came to an end. Empty lists are left out. */
export function Browse({ library }: { library: Library }): VNode {
  const words = wordsIn(library.lang);
  const lists = ["news", "statements", "events", "publications", "members", "topics"] as const;
  const links: MenuLink[] = [
    { title: words.home, address: library.localPath("/") },
    ...lists
      .filter((type) => library.all(type).length > 0)
      .map((type) => ({ title: words[type], address: library.localPath(`/${type}/`) })),
    ...library.standalonePages.map((page) => ({ title: page.title, address: page.address })),
  ];
  return <LinkList links={links} />;
}
