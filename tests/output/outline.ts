import type { HtmlElement } from "html-validate";
import { attributes, type BuiltPage, textOf } from "./document.ts";

/** What a page lacks that every page must have: words for machines, landmarks, and headings in order. */
export function faultsOf({ address, root }: BuiltPage): string[] {
  const one = (selector: string): string[] => {
    const found = root.querySelectorAll(selector).length;
    return found === 1 ? [] : [`${found} of ${selector}`];
  };
  const filled = (what: string, text: string | undefined): string[] =>
    text === undefined || text.trim() === "" ? [`no ${what}`] : [];
  const faults = [
    ...filled("title", textOf(root, "title")),
    ...filled("description", attributes(root, "content", 'meta[name="description"]')[0]),
    ...filled("language", attributes(root, "lang", "html")[0]),
    ...["h1", "main", "body > header", "body > footer", 'meta[name="viewport"]', ".skip-link"].flatMap(one),
    ...(root.querySelector("header nav") === null ? ["no menu"] : []),
    ...filled("heading", textOf(root, "h1")),
    ...skippedLevels(headingLevels(root)),
    ...repeated(attributes(root, "id")).map((id) => `the id ${id} twice`),
    ...root
      .querySelectorAll("a")
      .flatMap((link) => filled("words in a link", link.getAttributeValue("aria-label") ?? link.textContent)),
  ];
  return faults.map((fault) => `${address}: ${fault}`);
}

/** The levels of all headings in the order of the page; a look-up by selectors would give them level by level. */
function headingLevels(element: HtmlElement): number[] {
  const [, level] = /^h([1-6])$/.exec(element.tagName) ?? [];
  return [...(level === undefined ? [] : [Number(level)]), ...element.childElements.flatMap(headingLevels)];
}

const skippedLevels = (levels: readonly number[]): string[] =>
  levels.flatMap((level, i) =>
    level > (levels[i - 1] ?? 0) + 1 ? [`a heading of level ${level} after ${levels[i - 1] ?? "none"}`] : [],
  );

const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) < i);
