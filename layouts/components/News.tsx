import type { VNode } from "preact";
import type { Library, MenuLink, Published } from "../../scripts/model/views.ts";
import { EntryList } from "./EntryList.tsx";

/** The newest posts; the first is larger than the others. */
const shown = 4;

/** A part of the home page: the newest posts of one sort, and the way to all of them. */
export function News(props: {
  id: string;
  title: string;
  posts: readonly Published<"news">[];
  all: MenuLink;
  library: Library;
}): VNode | null {
  const { id, title, posts, all, library } = props;
  if (posts.length === 0) return null;
  return (
    <section class="home-part news" data-pagefind-ignore="" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <EntryList entries={posts.slice(0, shown)} library={library} level={3} />
      <p class="more">
        <a href={all.address}>{all.title}</a>
      </p>
    </section>
  );
}
