import { type AnyEntry, summaryOf, titleOf } from "../model/entry.ts";
import {
  type AnyPublished,
  type Body,
  type Heading,
  type Inset,
  type Mention,
  mentionMark,
} from "../model/views.ts";
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
  const text =
    mentions.length === 0
      ? { ...body, mentions }
      : {
          ...body,
          headings: body.headings.map((heading) => ({ ...heading, text: plain(heading.text) })),
          excerpt,
          mentions,
        };
  return {
    ...entry,
    title: titleOf(entry),
    summary: summaryOf(entry) ?? excerpt,
    address: addressOf(entry, destinations.mainLang),
    rendered: new NotedBody(entry.file, text),
    notice: noticeAt(entry, request.now),
  };
}

/**
 * A text that notes whenever a part of it is read. A class, for an object with a getter of its own is kept as a
 * dictionary by V8: each entry then takes a kilobyte more, and its fields are found slower.
 */
class NotedBody implements Body {
  readonly #file: string;
  readonly #text: Body;

  constructor(file: string, text: Body) {
    this.#file = file;
    this.#text = text;
  }

  /** The text, which is read now. */
  get #read(): Body {
    noteBodyRead(this.#file);
    return this.#text;
  }

  get html(): string {
    return this.#read.html;
  }

  get headings(): Heading[] {
    return this.#read.headings;
  }

  get excerpt(): string {
    return this.#read.excerpt;
  }

  get insets(): Inset[] {
    return this.#read.insets;
  }

  get mentions(): Mention[] {
    return this.#read.mentions;
  }
}

/** A number for plain text, where no source can be shown. */
const plainNumber = (mention: Mention): string =>
  mention.kind === "count"
    ? String(mention.n)
    : [mention.value, mention.unit].filter((part) => part !== undefined).join(" ");
