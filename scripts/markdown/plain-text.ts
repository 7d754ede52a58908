import type { Token } from "markdown-it";
import { mentionMark } from "../model/views.ts";

/** The words of a paragraph or heading on one line; directives stand as their marks. */
export function plainText(paragraph: Token | undefined): string {
  return (paragraph?.children ?? [])
    .map((token) =>
      token.type === "softbreak" || token.type === "hardbreak"
        ? " "
        : token.type === "text" || token.type === "code_inline"
          ? token.content
          : token.type === "directive"
            ? mentionMark(Number(token.meta?.mention ?? 0))
            : "",
    )
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first paragraph that has words as plain text, cut at a word after about 200 characters. */
export function excerptOf(tokens: readonly Token[]): string {
  let text = "";
  for (const [i, { type, level }] of tokens.entries()) {
    if (type === "paragraph_open" && level === 0) text = plainText(tokens[i + 1]);
    if (text !== "") break;
  }
  return text.length <= 200 ? text : `${text.slice(0, 200).replace(/\s+\S*$/, "")}…`;
}
