import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { formatList } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { timeInWords } from "./EventTime.tsx";

/** One paragraph of a note: a text that can stand alone, or a label that leads to an address. */
interface Paragraph {
  text: string;
  link: { label: string; href: string } | undefined;
}

/** What a calendar says about an event, as a document of its own. */
export function EventNote({ note, lang }: { note: readonly Paragraph[]; lang: string }): VNode {
  return (
    <html lang={lang}>
      <body>
        {note.map(({ text, link }) => (
          <p key={text}>{link === undefined ? text : <a href={link.href}>{link.label}</a>}</p>
        ))}
      </body>
    </html>
  );
}

/**
 * What a calendar says about an event: its summary, its time on the clock of its place, who organises it and speaks, and
 * where to register and read more.
 */
export function noteOf(event: Published<"events">, library: Library): Paragraph[] {
  const { organisers, speakers, registration } = event.fields;
  const { lang } = library;
  const words = wordsIn(lang);
  const names = (written: readonly string[]): string =>
    formatList(
      library.credits(written).map(({ name }) => name),
      lang,
    );
  const plain = (text: string): Paragraph => ({ text, link: undefined });
  const labelled = (label: string, value: string): Paragraph =>
    plain(fill(words.labelledFact, { label, value }));
  const linked = (label: string, href: string): Paragraph => ({
    text: fill(words.labelledFact, { label, value: href }),
    link: { label, href },
  });
  const { start, end, clock } = timeInWords(event, lang);
  const span = end === undefined ? start : `${start}–${end}`;
  return [
    ...(event.summary === "" ? [] : [plain(event.summary)]),
    labelled(words.when, clock === undefined ? span : `${span} ${clock}`),
    ...(organisers.length === 0 ? [] : [labelled(words.organisers, names(organisers))]),
    ...(speakers.length === 0 ? [] : [labelled(words.speakers, names(speakers))]),
    ...(library.eventState(event).registration === "open" && registration !== undefined
      ? [linked(words.register, registration.url)]
      : []),
    linked(event.title, library.origin + event.address),
  ];
}
