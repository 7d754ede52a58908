import type { VNode } from "preact";
import type { AnyPublished } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { Day } from "./Day.tsx";
import { Notice } from "./Notice.tsx";

/** An entry in a list: its title, what it is, when it is from, and one sentence. */
export function EntryItem(props: { entry: AnyPublished; lang: string; level: 2 | 3 }): VNode {
  const { entry, lang, level } = props;
  const kind = kindOf(entry, lang);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li class="entry-item" lang={entry.lang === lang ? undefined : entry.lang}>
      <Heading>
        <a href={entry.address}>{entry.title}</a>
      </Heading>
      <p class="meta">
        {kind}
        {entry.date !== undefined && (
          <>
            {kind !== "" && " · "}
            <Day day={entry.date} lang={lang} />
          </>
        )}
      </p>
      {entry.summary !== "" && <p>{entry.summary}</p>}
      {entry.notice !== undefined && <Notice notice={entry.notice} lang={lang} />}
    </li>
  );
}

/** What an entry is, in a word. */
export function kindOf(entry: AnyPublished, lang: string): string {
  const words = wordsIn(lang);
  switch (entry.type) {
    case "news":
      return words.newsKinds[entry.fields.kind];
    case "statements":
      return entry.fields.kind === undefined
        ? words.kinds.statements
        : words.statementKinds[entry.fields.kind];
    case "publications":
      return words.publicationKinds[entry.fields.kind];
    case "members":
      return words.memberKinds[entry.fields.kind];
    default:
      return words.kinds[entry.type];
  }
}
