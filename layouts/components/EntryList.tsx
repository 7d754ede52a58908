import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { EntryItem } from "./EntryItem.tsx";

/** Entries one below the other; a sentence where there are none. `level` is that of their headings. */
export function EntryList(props: {
  entries: readonly AnyPublished[];
  library: Library;
  level: 2 | 3;
}): VNode {
  if (props.entries.length === 0) return <p class="empty">{wordsIn(props.library.lang).nothingYet}</p>;
  return (
    <ul class="entry-list">
      {props.entries.map((entry) => (
        <EntryItem key={entry.address} entry={entry} library={props.library} level={props.level} />
      ))}
    </ul>
  );
}
