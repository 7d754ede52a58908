import type { Library } from "../../scripts/model/views.ts";
import { shareCardOf } from "../components/ShareMeta.tsx";
import type { BuiltFiles } from "../page.ts";
import { feedAddress, type Subscription, titleOutside } from "../subscriptions.ts";
import { fill, wordsIn } from "../words.ts";
import { idOfFeed } from "./identity.ts";
import type { FeedItem } from "./items.ts";
import type { FeedPage } from "./pages.ts";
import { element, xmlText } from "./xml.ts";

/**
 * A document of a feed as Atom 1.0 (RFC 4287), paged (RFC 5005, 3). The package `feed` knows no pages, no languages and
 * no sizes of enclosures, and writes what XML forbids; so it is written here.
 */
export function asAtom(
  page: FeedPage,
  items: readonly FeedItem[],
  library: Library,
  { bundle }: BuiltFiles,
): string {
  const { subscription, updated } = page;
  const { settings, origin, lang, localPath } = library;
  const home = origin + localPath("/");
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xmlns:h": "http://www.w3.org/1999/xhtml", "xml:lang": lang },
    forPeople(subscription, library),
    text("id", idOfFeed(subscription, library)),
    text("title", titleOutside(subscription, library)),
    ...(subscription.summary ? [text("subtitle", subscription.summary)] : []),
    text("updated", updated),
    element("author", {}, text("name", settings.name), text("uri", home)),
    ...links(page, library),
    element("generator", { version: "1.0" }, "Website of a coalition"),
    text("icon", origin + bundle.iconPicture),
    text("logo", origin + library.sharePicture(shareCardOf(library)).src),
    ...items.map(asEntry),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${bundle.feedStyle}"?>\n${feed}\n`;
}

const text = (name: string, content: string): string => `\n${element(name, {}, xmlText(content))}`;

const link = (rel: string, href: string, more: Readonly<Record<string, string | undefined>> = {}): string =>
  `\n${element("link", { rel, href, ...more })}`;

/** Where the document stands, where its texts are otherwise, and the way to its neighbours. */
function links({ subscription, page, pages }: FeedPage, { origin, lang }: Library): string[] {
  const at = (n: number): string => origin + feedAddress(subscription, "xml", n);
  return [
    link("self", at(page), { type: "application/atom+xml" }),
    link("alternate", origin + subscription.base, { type: "text/html", hreflang: lang }),
    link("alternate", origin + feedAddress(subscription, "json", page), { type: "application/feed+json" }),
    ...(pages === 1 ? [] : [link("first", at(1)), link("last", at(pages))]),
    ...(page === 1 ? [] : [link("previous", at(page - 1))]),
    ...(page === pages ? [] : [link("next", at(page + 1))]),
  ];
}

/** What is said to people who open the feed in a browser: XHTML beside Atom, which programs pass over (RFC 4287, 6). */
function forPeople(subscription: Subscription, library: Library): string {
  const words = wordsIn(library.lang);
  const anchor = (href: string, content: string): string => element("h:a", { href }, xmlText(content));
  return [
    "\n",
    element(
      "h:div",
      {},
      element("h:meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("h:p", {}, xmlText(words.feedIs)),
      element(
        "h:p",
        {},
        anchor(library.origin + subscription.base, fill(words.feedPage, { title: subscription.title })),
        " ",
        anchor(library.origin + library.localPath("/feeds/"), words.feeds),
      ),
    ),
  ].join("");
}

function asEntry(item: FeedItem): string {
  return `\n${element(
    "entry",
    { "xml:lang": item.lang },
    text("id", item.id),
    text("title", item.title),
    link("alternate", item.address, { type: "text/html", hreflang: item.lang }),
    ...(item.published === undefined ? [] : [text("published", item.published)]),
    text("updated", item.updated),
    ...item.authors.map(({ name, address }) =>
      element("author", {}, text("name", name), ...(address === undefined ? [] : [text("uri", address)])),
    ),
    ...item.categories.map(({ term, scheme, label }) => `\n${element("category", { term, scheme, label })}`),
    ...(item.summary === "" ? [] : [text("summary", item.summary)]),
    ...[item.picture, ...item.documents].map(({ address, type, title, bytes }) =>
      link("enclosure", address, { type, title, length: bytes === undefined ? undefined : String(bytes) }),
    ),
    ...(item.html === undefined ? [] : [`\n${element("content", { type: "html" }, xmlText(item.html))}`]),
    // In a browser titles of Atom cannot be links, and its moments are not for people.
    `\n${element("h:a", { href: item.address }, xmlText(item.title))}`,
    element("h:p", {}, xmlText(item.label)),
  )}`;
}
