import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { everythingIn, followedLists, type Subscription, subscriptionTo } from "../subscriptions.ts";
import { type Appearance, appearanceOf } from "./moments.ts";

/** An entry with the moment at which it appeared. */
export interface Appeared extends Appearance {
  entry: AnyPublished;
}

/** One document of a feed, the newest first. `page` counts from 1. */
export interface FeedPage {
  subscription: Subscription;
  entries: readonly Appeared[];
  page: number;
  pages: number;
  /** Whether it has whole texts, not only summaries. */
  isFull: boolean;
  /** When the newest entry of the whole feed appeared, RFC 3339. */
  updated: string;
}

/** Entries in one document. */
const entriesPerPage = 30;

/**
 * Documents of a feed that have whole texts: 300 entries, more than most coalitions write in ten years. Thousands of
 * whole texts in five feeds of two formats would be larger than the site.
 */
const fullPages = 10;

/** When a feed without entries was updated; it has to say something (RFC 4287, 4.1.1). */
const never = "2026-01-01T00:00:00Z";

/** All feeds of an edition. Those of lists go on in further documents; the others have the newest entries only. */
export function feedPagesOf(library: Library): FeedPage[] {
  const lists = [everythingIn(library), ...followedLists(library)];
  const others = [...library.all("topics"), ...library.all("members"), ...library.all("people")];
  return [
    ...lists.flatMap((list) => paginate(list, library)),
    ...others.flatMap((entry) => paginate(subscriptionTo(entry), library)),
  ];
}

function paginate(subscription: Subscription, library: Library): FeedPage[] {
  const { subject } = subscription;
  const entries = inOrder(entriesOf(subject, library), library);
  const isList = typeof subject === "string";
  const pages = isList ? Math.max(1, Math.ceil(entries.length / entriesPerPage)) : 1;
  return Array.from({ length: pages }, (_, i) => ({
    subscription,
    entries: entries.slice(i * entriesPerPage, (i + 1) * entriesPerPage),
    page: i + 1,
    pages,
    isFull: i < fullPages,
    updated: entries[0]?.moment ?? never,
  }));
}

function entriesOf(subject: Subscription["subject"], library: Library): readonly AnyPublished[] {
  switch (subject) {
    case "/":
      return [
        ...library.all("statements"),
        ...library.all("news"),
        ...library.all("publications"),
        ...library.all("events"),
        ...library.all("campaigns"),
      ];
    case "/news/":
      return library.all("news");
    case "/blog/":
      return library.all("news").filter(({ fields }) => fields.kind === "blog");
    case "/statements/":
      return library.all("statements");
    default:
      return library.naming(subject);
  }
}

/** The newest first; what appeared at the same moment stays in the order of its list. */
function inOrder(entries: readonly AnyPublished[], { today }: Library): Appeared[] {
  return entries
    .flatMap((entry) => {
      const appearance = appearanceOf(entry, today);
      return appearance === undefined ? [] : [{ entry, ...appearance }];
    })
    .sort((a, b) => (a.moment === b.moment ? 0 : a.moment < b.moment ? 1 : -1));
}
