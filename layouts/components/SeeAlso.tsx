import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";
import { EntrySection } from "./EntrySection.tsx";

/** What to read after a text: what shares topics, people, members or countries with it. */
export function SeeAlso({ entry, library }: { entry: AnyPublished; library: Library }): VNode {
  const title = wordsIn(library.lang).seeAlso;
  const entries = library.related(entry);
  return <EntrySection kind="see-also" id="see-also" title={title} entries={entries} library={library} />;
}
