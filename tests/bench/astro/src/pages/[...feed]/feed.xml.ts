import rss from "@astrojs/rss";
import { entriesPerFeed } from "../../../site-lists.js";
import { getSite } from "../../site/entries";

export async function getStaticPaths() {
  const { feeds } = await getSite();
  return feeds.map((feed) => ({ params: { feed: feed.path.slice(1, -1) || undefined }, props: { feed } }));
}

export async function GET({ site, props: { feed } }) {
  const { name } = await getSite();
  return rss({
    title: feed.title,
    description: feed.title,
    site,
    items: feed.entries.slice(0, entriesPerFeed).map((entry) => ({
      title: entry.title,
      link: entry.url,
      pubDate: entry.date,
      description: entry.summary,
      author: entry.people.map(name).join(", "),
      categories: entry.topics.map(name),
      content: entry.item.rendered?.html,
    })),
  });
}
