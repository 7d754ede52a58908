import type { AnyPublished, Library } from "../scripts/model/views.ts";
import { wordsIn } from "./words.ts";

/** The lists that can be followed, by their paths; `/` is everything. */
export type FollowedList = "/" | "/news/" | "/blog/" | "/statements/";

/** What can be followed. The texts in it are also on a page, and its feeds stand below the address of this page. */
export interface Subscription {
  /** A list, or the topic, member or person that the texts are about or by. */
  subject: FollowedList | AnyPublished;
  /** The address of the page: `/news/` has the feeds `/news/feed.xml` and `/news/feed.json`. */
  base: string;
  /** What is in it, without the name of the site. */
  title: string;
  summary: string | undefined;
}

/** Everything that is published in the language of an edition. */
export function everythingIn(library: Library): Subscription {
  const { settings, lang, localPath } = library;
  return {
    subject: "/",
    base: localPath("/"),
    title: wordsIn(lang).everything,
    summary: library.introduction("/")?.fields.summary ?? settings.description,
  };
}

/** The other lists that can be followed. */
export function followedLists(library: Library): Subscription[] {
  const words = wordsIn(library.lang);
  const lists = [
    { path: "/news/", title: words.news },
    { path: "/blog/", title: words.blog },
    { path: "/statements/", title: words.statements },
  ] as const;
  return lists.map(({ path, title }) => {
    const introduction = library.introduction(path);
    return {
      subject: path,
      base: library.localPath(path),
      title: introduction?.title ?? title,
      summary: introduction?.summary,
    };
  });
}

/** What is written on a topic, or by and on a member or person. */
export function subscriptionTo(entry: AnyPublished): Subscription {
  return { subject: entry, base: entry.address, title: entry.title, summary: entry.summary };
}

/** Its title where the name of the site is not beside it: `HW4All: News`. */
export function titleOutside({ subject, title }: Subscription, { settings }: Library): string {
  return subject === "/" ? settings.name : `${settings.short_name ?? settings.name}: ${title}`;
}

/** The address of a document of its feed. `page` counts from 1, the newest. */
export function feedAddress({ base }: Subscription, format: "xml" | "json", page = 1): string {
  return page === 1 ? `${base}feed.${format}` : `${base}feed/page/${page}.${format}`;
}
