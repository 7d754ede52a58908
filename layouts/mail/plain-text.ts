import { fill, wordsIn } from "../words.ts";
import type { MailItem, MailView } from "./mail-view.ts";

/** The longest line in characters (RFC 5322, 2.1.1, asks for 78). */
const columns = 72;

/** The mail as plain text. Addresses stand on lines of their own, so that every program makes links of them. */
export function plainText(mail: MailView): string {
  const words = wordsIn(mail.lang);
  const parts = mail.parts.flatMap(({ title, items, more }) => [
    headline(title, "-"),
    ...items.map(itemText),
    ...(more === undefined ? [] : [`${wrap(more)}\n${mail.address}`]),
  ]);
  const why = wrap(fill(words.whyThisMail, { name: mail.name }));
  return `${[
    headline(mail.title, "="),
    `${words.readOnSite}\n${mail.address}`,
    ...parts,
    [
      rule("-", columns),
      ...mail.sender.map((line) => wrap(line)),
      ...(mail.email === undefined ? [] : [mail.email]),
    ].join("\n"),
    [why, ...leaving(mail)].join("\n"),
  ].join("\n\n")}\n`;
}

function itemText({ title, about, summary, address }: MailItem): string {
  return [
    wrap(title, "* ", "  "),
    wrap(about, "  "),
    ...(summary === "" ? [] : [wrap(summary, "  ")]),
    `  ${address}`,
  ].join("\n");
}

function leaving({ lang, leave, email }: MailView): string[] {
  const words = wordsIn(lang);
  if (leave !== undefined) return [words.leaveList, leave];
  return email === undefined ? [] : [wrap(fill(words.leaveByMail, { email }))];
}

const headline = (title: string, line: string): string => {
  const wrapped = wrap(title);
  return `${wrapped}\n${rule(line, Math.max(...wrapped.split("\n").map(lengthOf)))}`;
};

const rule = (line: string, n: number): string => line.repeat(n);

/** Characters as readers count them: an emoji of several parts is one. */
const lengthOf = (text: string): number =>
  [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;

/** Breaks a text between words into lines; a word that is longer than a line stays whole. */
function wrap(text: string, first = "", others = first): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(" ")) {
    const isStart = line === first || line === others;
    const longer = isStart ? line + word : `${line} ${word}`;
    if (isStart || lengthOf(longer) <= columns) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = others + word;
  }
  return [...lines, line].join("\n");
}
