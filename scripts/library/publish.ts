import { type AnyEntry, summaryOf, titleOf } from "../model/entry.ts";
import { type AnyPublished, type Mention, mentionMark } from "../model/views.ts";
import { addressOf } from "./addresses.ts";
import { noteBodyRead } from "./body-reads.ts";
import type { Material } from "./create-libraries.ts";
import type { Headcount } from "./headcount.ts";
import { resolveMention } from "./mentions.ts";
import { noticeAt } from "./publication.ts";

/**
 * Joins an entry with its address and text; the spread keeps the type and its fields together. Who asks for the text is
 * noted to have read it.
 */
export function publish(
  entry: AnyEntry,
  { request, rendered, destinations }: Material,
  headcountAt: (day: string) => Headcount,
  today: string,
): AnyPublished {
  const { body, directives } = rendered.get(entry) ?? {
    body: { html: "", headings: [], excerpt: "", insets: [] },
    directives: [],
  };
  // Only news, statements and publications are of a day; events and years are described from today's.
  const date = "date" in entry.fields ? entry.date : undefined;
  const mentions = directives.map((directive) =>
    resolveMention(directive, date, destinations.figures, headcountAt(date ?? today)),
  );
  const plain = (written: string): string =>
    mentions.reduce((text, mention, i) => text.replace(mentionMark(i), plainNumber(mention)), written);
  const excerpt = plain(body.excerpt);
  const headings = body.headings.map((heading) => ({ ...heading, text: plain(heading.text) }));
  const text = { ...body, headings, excerpt, mentions };
  return {
    ...entry,
    title: titleOf(entry),
    summary: summaryOf(entry) ?? excerpt,
    address: addressOf(entry, destinations.mainLang),
    get rendered() {
      noteBodyRead(entry.file);
      return text;
    },
    notice: noticeAt(entry, request.now),
  };
}

/** A number for plain text, where no source can be shown. */
const plainNumber = (mention: Mention): string =>
  mention.kind === "count"
    ? String(mention.n)
    : [mention.value, mention.unit].filter((part) => part !== undefined).join(" ");
