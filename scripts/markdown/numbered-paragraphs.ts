import MarkdownIt, { type Token } from "markdown-it";
import { plainText } from "./plain-text.ts";

/** The mark in the HTML of a text where the number of a paragraph stands; the layouts draw it. */
const paragraphMark = (n: number): string => `<!--paragraph:${n}-->`;

/** The name of a numbered paragraph as an anchor: `p3`. No heading has such a name. */
const paragraphAnchor = (n: number): string => `p${n}`;

/**
 * Gives every paragraph and list item of a text an anchor and the mark of its number, in the order of reading.
 * A list item counts once, however many paragraphs it has; footnotes and paragraphs without words do not count.
 * Gives the anchors.
 */
export function numberParagraphs(tokens: readonly Token[]): string[] {
  const anchors: string[] = [];
  const items: { token: Token; isNumbered: boolean }[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type === "footnote_block_open") break;
    if (token.type === "list_item_open") items.push({ token, isNumbered: false });
    if (token.type === "list_item_close") items.pop();
    if (token.type !== "paragraph_open" || plainText(tokens[i + 1]) === "") continue;
    const item = items.at(-1);
    if (item?.isNumbered === true) continue;
    if (item !== undefined) item.isNumbered = true;
    const n = anchors.length + 1;
    (item?.token ?? token).attrSet("id", paragraphAnchor(n));
    const mark = new MarkdownIt.Token("paragraph_mark", "", 0);
    mark.content = paragraphMark(n);
    tokens[i + 1]?.children?.unshift(mark);
    anchors.push(paragraphAnchor(n));
  }
  return anchors;
}
