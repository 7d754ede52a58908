import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { EntryList } from "./EntryList.tsx";

/** Entries under a heading of their own, beside what the page is about; nothing where there are none. */
export function EntrySection(props: {
  kind: string;
  id: string;
  title: string;
  entries: readonly AnyPublished[];
  library: Library;
}): VNode | null {
  const { kind, id, title, entries, library } = props;
  if (entries.length === 0) return null;
  return (
    <section class={kind} data-pagefind-ignore="" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <EntryList entries={entries} library={library} level={3} />
    </section>
  );
}
