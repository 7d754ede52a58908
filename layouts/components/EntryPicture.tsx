import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { Cover } from "./Cover.tsx";

/** The drawing of a post or a publication beside its title in lists. Other things are found by their names alone. */
export function EntryPicture({ entry, library }: { entry: AnyPublished; library: Library }): VNode | null {
  if (entry.type !== "news" && entry.type !== "publications") return null;
  return (
    <div class="entry-picture">
      <Cover cover={library.cover(entry)} />
    </div>
  );
}
