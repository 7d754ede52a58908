import { showExcerpt } from "./excerpt.ts";
import type { FoundPage, FoundSection } from "./pagefind.ts";

/** Sections of a page that are shown below it. */
const shownSections = 3;

/** What a result is and when it is from: `Blog · 7 April 2021`. */
export const detailsOf = ({ meta }: FoundPage): string =>
  [meta.kind, meta.date].filter((part) => part !== undefined).join(" · ");

/** A result as an element. Titles come raw from the index, so everything is put in as text. */
export function drawResult(page: FoundPage): HTMLLIElement {
  const item = document.createElement("li");
  const details = textElement("p", detailsOf(page));
  details.className = "meta";
  const sections = bestSections(page);
  item.append(drawLink(page.url, page.meta.title ?? page.url), details);
  const [first] = page.sub_results;
  const isInSection = sections.some(({ excerpt }) => excerpt === page.excerpt);
  // What stands in a section is shown there, and not a second time above it.
  if (!isInSection) item.append(drawExcerpt(page.excerpt));
  else if (first !== undefined && first.anchor === undefined) item.append(drawExcerpt(first.excerpt));
  if (sections.length > 0) {
    const list = document.createElement("ul");
    list.className = "search-sections";
    list.append(...sections.map(drawSection));
    item.append(list);
  }
  return item;
}

/** The sections with the most found words, in the order of the page. */
function bestSections({ sub_results }: FoundPage): FoundSection[] {
  const sections = sub_results.filter(({ anchor }) => anchor !== undefined);
  const best = [...sections].sort((a, b) => b.locations.length - a.locations.length).slice(0, shownSections);
  return sections.filter((section) => best.includes(section));
}

function drawSection({ url, title, excerpt }: FoundSection): HTMLLIElement {
  const item = document.createElement("li");
  item.append(drawLink(url, title), drawExcerpt(excerpt));
  return item;
}

function drawLink(url: string, title: string): HTMLAnchorElement {
  const link = textElement("a", title);
  link.href = url;
  return link;
}

function drawExcerpt(excerpt: string): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  showExcerpt(paragraph, excerpt);
  return paragraph;
}

/** An element that holds this text. */
export function textElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
