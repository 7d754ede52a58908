import type { Token } from "markdown-it";
import type { Place } from "../model/problem.ts";
import type { Finding } from "./render-body.ts";

/** Words that say nothing of where a link leads (WCAG 2.2, 2.4.4), in the languages of the interface. */
const emptyWords =
  /^(?:(?:click )?here|this|link|this link|more|read more|(?:cliquez )?ici|lien|plus|en savoir plus)$/i;

/** The finding for a link whose words are empty. `after` are the tokens that follow its beginning. */
export function emptyLinkText(after: readonly Token[], place: Place): Finding[] {
  const end = after.findIndex((token) => token.type === "link_close");
  const words = after
    .slice(0, end)
    .map(({ content }) => content)
    .join("")
    .trim();
  if (!emptyWords.test(words)) return [];
  return [
    {
      code: "link-text",
      place,
      message: `The link text "${words}" does not say where the link leads.`,
      hint: "Say what is found there, for example [how to join](../pages/join.md).",
    },
  ];
}

/** An HTML tag or comment as people paste it; a word in pointed brackets that is no element is left alone. */
const htmlTag =
  /<(?:!--|\/?(?:a|abbr|b|blockquote|br|center|code|details|div|em|embed|figure|font|form|h[1-6]|hr|i|iframe|img|input|li|object|ol|p|pre|script|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)\b[^<>]*\/?>)/i;

/** Code between back quotes (CommonMark, 6.1). */
const codeSpan = /(`+)(?!`).*?[^`]\1(?!`)/gs;

/** A passage with its code blotted out; every offset stays. */
export const withoutCode = (content: string): string =>
  content.includes("`") ? content.replace(codeSpan, (code) => " ".repeat(code.length)) : content;

/** The first HTML in a passage that readers would see as it is typed; code is meant to be seen. */
export function findShownHtml(passage: Token): { tag: string; offset: number } | undefined {
  if (!passage.content.includes("<")) return undefined;
  const found = htmlTag.exec(withoutCode(passage.content));
  return found === null ? undefined : { tag: found[0], offset: found.index };
}

/** The finding for HTML that would be seen on the page. */
export function shownHtml(tag: string, place: Place): Finding {
  const shown = tag.length > 30 ? `${tag.slice(0, 29)}…` : tag;
  return {
    code: "shown-html",
    place,
    message: `HTML is not read, so visitors would see "${shown}" as it is typed.`,
    hint: "Use Markdown: **bold**, *italic*, [words](address), ![what it shows](picture.jpg); or put it in back quotes if it is meant to be seen.",
  };
}
