import type { VNode } from "preact";
import { type ListPage, listPageAddress } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

/** The way to the newer and older pages of a list. */
export function Pagination(props: { list: ListPage<unknown>; base: string; lang: string }): VNode | null {
  const { list, base, lang } = props;
  const words = wordsIn(lang);
  if (list.pages === 1) return null;
  return (
    <nav class="pagination" aria-label={words.pagination}>
      {list.page > 1 && (
        <a rel="prev" href={listPageAddress(base, list.page - 1)}>
          {words.newer}
        </a>
      )}
      <span>{fill(words.pageOf, { page: list.page, pages: list.pages })}</span>
      {list.page < list.pages && (
        <a rel="next" href={listPageAddress(base, list.page + 1)}>
          {words.older}
        </a>
      )}
    </nav>
  );
}
