import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { DrawnOnce } from "./DrawnOnce.tsx";
import { EntryPicture } from "./EntryPicture.tsx";
import { KindAndDay } from "./KindAndDay.tsx";
import { Notice } from "./Notice.tsx";

/** An entry in a list: its title, what it is, when it is from, one sentence, and its picture or cover. */
export function EntryItem(props: { entry: AnyPublished; library: Library; level: 2 | 3 }): VNode {
  const { entry, library, level } = props;
  const { lang } = library;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <DrawnOnce
      thing={entry}
      name={`item ${level} ${lang}`}
      draw={() => (
        <li class="entry-item" lang={entry.lang === lang ? undefined : entry.lang}>
          <div class="entry-text">
            <Heading>
              <a href={entry.address}>{entry.title}</a>
            </Heading>
            <p class="meta">
              <KindAndDay entry={entry} lang={lang} />
            </p>
            {entry.summary !== "" && <p>{entry.summary}</p>}
            {entry.notice !== undefined && <Notice notice={entry.notice} lang={lang} />}
          </div>
          <EntryPicture entry={entry} library={library} />
        </li>
      )}
    />
  );
}
