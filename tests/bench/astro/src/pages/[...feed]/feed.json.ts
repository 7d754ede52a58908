import { entriesPerFeed } from "../../../site-lists.js";
import { getSite, origin } from "../../site/entries";

export async function getStaticPaths() {
  const { feeds } = await getSite();
  return feeds.map((feed) => ({ params: { feed: feed.path.slice(1, -1) || undefined }, props: { feed } }));
}

export async function GET({ props: { feed } }) {
  const { name } = await getSite();
  return Response.json({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: origin + feed.path,
    feed_url: `${origin}${feed.path}feed.json`,
    language: "en",
    items: feed.entries.slice(0, entriesPerFeed).map((entry) => ({
      id: origin + entry.url,
      url: origin + entry.url,
      title: entry.title,
      content_html: entry.item.rendered?.html,
      summary: entry.summary,
      date_published: entry.date.toISOString(),
      authors: entry.people.map((id) => ({ name: name(id), url: `${origin}/people/${id}/` })),
    })),
  });
}
