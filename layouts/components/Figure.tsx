import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { fill, wordsIn } from "../words.ts";
import { Picture, type PictureUse } from "./Picture.tsx";

/** The picture of an entry at the top of its page, with its text alternative, caption and credit. */
export function Figure(props: {
  entry: AnyPublished;
  picture:
    | { src: string; alt: string; caption?: string | undefined; credit?: string | undefined }
    | undefined;
  use: PictureUse;
  library: Library;
}): VNode | null {
  const { entry, picture, use, library } = props;
  const source = picture === undefined ? undefined : library.picture(entry, picture.src);
  if (picture === undefined || source === undefined) return null;
  const { alt, caption, credit } = picture;
  return (
    <figure class="figure">
      <Picture source={source} alt={alt} use={use} isFirst />
      {(caption ?? credit) !== undefined && (
        <figcaption>
          {caption}
          {caption !== undefined && credit !== undefined && " "}
          {credit !== undefined && (
            <small class="credit">{fill(wordsIn(library.lang).pictureBy, { name: credit })}</small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
