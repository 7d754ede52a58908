import type { VNode } from "preact";
import type { AnyPublished } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { Day } from "./Day.tsx";

/** What an entry is and when it is from: `Declaration · 7 April 2021`. */
export function KindAndDay({ entry, lang }: { entry: AnyPublished; lang: string }): VNode {
  const kind = kindOf(entry, lang);
  return (
    <>
      <span class="kind">{kind}</span>
      {entry.date !== undefined && (
        <>
          {" · "}
          <Day day={entry.date} lang={lang} />
        </>
      )}
    </>
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
