import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { EntryList } from "./EntryList.tsx";

/** The posts that name an entry. */
export function NewsAbout(props: { entry: AnyPublished; title: string; library: Library }): VNode | null {
  const posts = props.library.naming(props.entry).filter((other) => other.type === "news");
  if (posts.length === 0) return null;
  return (
    <section class="related" data-pagefind-ignore="" aria-labelledby="news-about">
      <h2 id="news-about">{props.title}</h2>
      <EntryList entries={posts} library={props.library} level={3} />
    </section>
  );
}
