import type { Library } from "../../scripts/model/views.ts";
import type { BuiltFiles } from "../page.ts";
import { feedAddress, titleOutside } from "../subscriptions.ts";
import type { FeedItem } from "./items.ts";
import type { FeedPage } from "./pages.ts";

/** A document of a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function asJsonFeed(
  page: FeedPage,
  items: readonly FeedItem[],
  library: Library,
  { bundle }: BuiltFiles,
): string {
  const { subscription } = page;
  const { origin, settings, lang, localPath } = library;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: titleOutside(subscription, library),
    home_page_url: origin + subscription.base,
    feed_url: origin + feedAddress(subscription, "json", page.page),
    next_url:
      page.page === page.pages ? undefined : origin + feedAddress(subscription, "json", page.page + 1),
    description: subscription.summary || undefined,
    icon: origin + bundle.touchIcon,
    favicon: origin + bundle.iconPicture,
    authors: [{ name: settings.name, url: origin + localPath("/") }],
    language: lang,
    items: items.map(asItem),
  };
  return `${JSON.stringify(feed)}\n`;
}

/** Values that are undefined are left out by JSON. */
const asItem = (item: FeedItem) => ({
  id: item.id,
  url: item.address,
  title: item.title,
  content_html: item.html,
  // One of the two has to be there.
  content_text: item.html === undefined ? item.summary || item.title : undefined,
  summary: item.summary || undefined,
  image: item.picture.address,
  date_published: item.published,
  date_modified: item.updated,
  authors:
    item.authors.length === 0 ? undefined : item.authors.map(({ name, address }) => ({ name, url: address })),
  tags: item.categories.map(({ label }) => label),
  language: item.lang,
  attachments:
    item.documents.length === 0
      ? undefined
      : item.documents.map(({ address, type, title, bytes }) => ({
          url: address,
          mime_type: type,
          title,
          size_in_bytes: bytes,
        })),
});
