import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Page } from "../../layouts/page.ts";
import blog from "../../layouts/pages/blog.tsx";
import campaign from "../../layouts/pages/campaign.tsx";
import data from "../../layouts/pages/data.tsx";
import digest from "../../layouts/pages/digest.tsx";
import digests from "../../layouts/pages/digests.tsx";
import event from "../../layouts/pages/event.tsx";
import events from "../../layouts/pages/events.tsx";
import facet from "../../layouts/pages/facet.tsx";
import feeds from "../../layouts/pages/feeds.tsx";
import gone from "../../layouts/pages/gone.tsx";
import home from "../../layouts/pages/home.tsx";
import member from "../../layouts/pages/member.tsx";
import members from "../../layouts/pages/members.tsx";
import moved from "../../layouts/pages/moved.tsx";
import news from "../../layouts/pages/news.tsx";
import newsPost from "../../layouts/pages/news-post.tsx";
import notFound from "../../layouts/pages/not-found.tsx";
import page from "../../layouts/pages/page.tsx";
import person from "../../layouts/pages/person.tsx";
import publication from "../../layouts/pages/publication.tsx";
import publications from "../../layouts/pages/publications.tsx";
import search from "../../layouts/pages/search.tsx";
import statement from "../../layouts/pages/statement.tsx";
import statements from "../../layouts/pages/statements.tsx";
import topic from "../../layouts/pages/topic.tsx";
import topics from "../../layouts/pages/topics.tsx";
import year from "../../layouts/pages/year.tsx";
import type { Bundle, Library } from "../../scripts/model/views.ts";
import { parseHtml } from "../output/document.ts";

export const bundle: Bundle = {
  style: "/assets/site.css",
  feedStyle: "/assets/feed.css",
  icon: "/assets/symbol.svg",
  iconPicture: "/assets/symbol-32.png",
  touchIcon: "/assets/symbol-180.png",
  fonts: ["/assets/font.woff2"],
  theme: "/assets/theme.js",
  site: "/assets/site.js",
  search: "/assets/search.js",
  filter: "/assets/filter.js",
  video: "/assets/video.js",
  integrity: {},
  preview: undefined,
};

/** Something drawn, as HTML and as elements. */
export function draw(drawing: VNode | null) {
  const html = drawing === null ? "" : renderToString(drawing);
  return { html, root: parseHtml(html) };
}

const drawFamily =
  <Item>(family: Page<Item>) =>
  (library: Library, files: Bundle): [address: string, html: string][] =>
    family
      .items(library)
      .map((item) => [
        family.address(item, library),
        `<!doctype html>\n${renderToString(family.render({ item, library, bundle: files }))}`,
      ]);

const families = [
  drawFamily(blog),
  drawFamily(campaign),
  drawFamily(data),
  drawFamily(digest),
  drawFamily(digests),
  drawFamily(event),
  drawFamily(events),
  drawFamily(facet),
  drawFamily(feeds),
  drawFamily(gone),
  drawFamily(home),
  drawFamily(member),
  drawFamily(members),
  drawFamily(moved),
  drawFamily(newsPost),
  drawFamily(news),
  drawFamily(notFound),
  drawFamily(page),
  drawFamily(person),
  drawFamily(publication),
  drawFamily(publications),
  drawFamily(search),
  drawFamily(statement),
  drawFamily(statements),
  drawFamily(topic),
  drawFamily(topics),
  drawFamily(year),
];

/** All pages of a library by their address. */
export function drawPages(library: Library, files: Bundle = bundle): Map<string, string> {
  return new Map(families.flatMap((drawAll) => drawAll(library, files)));
}

/** One page of a library. */
export function drawPage(library: Library, address: string, files: Bundle = bundle) {
  const html = drawPages(library, files).get(address);
  if (html === undefined) throw new Error(`There is no page at ${address}`);
  return { html, root: parseHtml(html) };
}
