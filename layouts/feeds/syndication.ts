import type { Feed } from "../page.ts";
import { feedAddress } from "../subscriptions.ts";
import { asAtom } from "../syndication/atom.ts";
import { asJsonFeed } from "../syndication/json-feed.ts";
import { type FeedPage, feedPagesOf } from "../syndication/pages.ts";

/** `/feed.xml` and `/feed.json`, and the same for lists, topics, members and people: what is new, for feed readers. */
export default {
  items: feedPagesOf,
  files: (page, library, built) => [
    { address: feedAddress(page.subscription, "xml", page.page), text: asAtom(page, library, built) },
    { address: feedAddress(page.subscription, "json", page.page), text: asJsonFeed(page, library, built) },
  ],
} satisfies Feed<FeedPage>;
