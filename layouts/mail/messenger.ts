import { formatCount } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import type { MailView } from "./mail-view.ts";
import { shorten } from "./one-line.ts";

/** The longest text in UTF-16 units: what WhatsApp and Telegram show before "read more". */
const longest = 700;
const longestTitle = 120;

/** A text for messengers: what the mail is, as many titles as fit, and the link. `total` counts the entries there are. */
export function messengerText(mail: MailView, total: number): string {
  const titles = mail.parts.flatMap(({ items }) =>
    items.map(({ title }) => `• ${shorten(title, longestTitle)}`),
  );
  for (let shown = titles.length; shown > 0; shown--) {
    const text = withTitles(mail, titles.slice(0, shown), total - shown);
    if (text.length <= longest) return text;
  }
  return withTitles(mail, [], 0);
}

function withTitles({ lang, subject, address }: MailView, titles: readonly string[], left: number): string {
  const words = wordsIn(lang);
  const more = formatCount(left, words.counts.more, lang);
  const lines = left === 0 ? titles : [...titles, fill(words.moreOnSite, { more })];
  return `${[shorten(subject, 2 * longestTitle), ...(lines.length === 0 ? [] : [lines.join("\n")]), address].join("\n\n")}\n`;
}
