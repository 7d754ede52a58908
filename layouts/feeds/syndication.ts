import type { Feed } from "../page.ts";
import { feedAddress } from "../subscriptions.ts";
import { asAtom } from "../syndication/atom.ts";
import { itemsOf } from "../syndication/items.ts";
import { asJsonFeed } from "../syndication/json-feed.ts";
import { type FeedPage, feedPagesOf } from "../syndication/pages.ts";

/** `/feed.xml` and `/feed.json`, and the same for lists, topics, members and people: what is new, for feed readers. */
export default {
  items: feedPagesOf,
  files: (page, library, built) => {
    const { subscription, page: number } = page;
    const items = itemsOf(page, library, built);
    return [
      { address: feedAddress(subscription, "xml", number), text: asAtom(page, items, library, built) },
      { address: feedAddress(subscription, "json", number), text: asJsonFeed(page, items, library, built) },
    ];
  },
} satisfies Feed<FeedPage>;
