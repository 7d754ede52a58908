import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { EntrySection } from "./EntrySection.tsx";

/** The posts that name an entry. */
export function NewsAbout(props: { entry: AnyPublished; title: string; library: Library }): VNode {
  const { entry, title, library } = props;
  const posts = library.naming(entry).filter((other) => other.type === "news");
  return <EntrySection kind="related" id="news-about" title={title} entries={posts} library={library} />;
}
