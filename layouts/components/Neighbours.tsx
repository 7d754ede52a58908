import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { wordsIn } from "../words.ts";

/** The entries before and after this one. */
export function Neighbours({ entry, library }: { entry: AnyPublished; library: Library }): VNode | null {
  const { newer, older } = library.neighbours(entry);
  const words = wordsIn(library.lang);
  if (newer === undefined && older === undefined) return null;
  return (
    <nav class="neighbours" data-pagefind-ignore="" aria-label={words.neighbours}>
      {newer !== undefined && (
        <p>
          <span class="label">{words.newer}</span>{" "}
          <a rel="next" href={newer.address}>
            {newer.title}
          </a>
        </p>
      )}
      {older !== undefined && (
        <p>
          <span class="label">{words.older}</span>{" "}
          <a rel="prev" href={older.address}>
            {older.title}
          </a>
        </p>
      )}
    </nav>
  );
}
