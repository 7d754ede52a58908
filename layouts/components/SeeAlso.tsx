import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { EntryList } from "./EntryList.tsx";

/** What to read after a text: what shares topics, people, members or countries with it. */
export function SeeAlso({ entry, library }: { entry: AnyPublished; library: Library }): VNode | null {
  const entries = library.related(entry);
  if (entries.length === 0) return null;
  return (
    <section class="see-also" data-pagefind-ignore="" aria-labelledby="see-also">
      <h2 id="see-also">{wordsIn(library.lang).seeAlso}</h2>
      <EntryList entries={entries} library={library} level={3} />
    </section>
  );
}
