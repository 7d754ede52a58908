import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { Cover } from "./Cover.tsx";
import { Picture } from "./Picture.tsx";

/**
 * What stands beside the title of a post, publication or topic in lists: its picture, or else its drawing. It says
 * nothing that the title does not, so it has no text alternative here. Other things are found by their names alone.
 */
export function EntryPicture({ entry, library }: { entry: AnyPublished; library: Library }): VNode | null {
  if (entry.type !== "news" && entry.type !== "publications" && entry.type !== "topics") return null;
  const image = "image" in entry.fields ? entry.fields.image : undefined;
  const source = image === undefined ? undefined : library.picture(entry, image.src);
  return (
    <div class="entry-picture">
      {source === undefined ? (
        <Cover cover={library.cover(entry)} />
      ) : (
        <Picture source={source} alt="" use="cover" />
      )}
    </div>
  );
}
