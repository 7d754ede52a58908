import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import type { ListPage } from "../page.ts";
import { EntryList } from "./EntryList.tsx";
import { Pagination } from "./Pagination.tsx";

/** Everything that belongs to an entry, newest first, with the way to the rest. */
export function Related(props: {
  title: string;
  list: ListPage<AnyPublished>;
  base: string;
  library: Library;
}): VNode | null {
  if (props.list.total === 0) return null;
  return (
    <section class="related" data-pagefind-ignore="" aria-labelledby="related">
      <h2 id="related">{props.title}</h2>
      <EntryList entries={props.list.entries} library={props.library} level={3} />
      <Pagination list={props.list} base={props.base} lang={props.library.lang} />
    </section>
  );
}
