import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";

/** The picture of an entry with its text alternative and credit. `eager` for the first thing on a page. */
export function Figure(props: {
  entry: AnyPublished;
  picture: { src: string; alt: string; credit?: string | undefined } | undefined;
  library: Library;
}): VNode | null {
  const { entry, picture, library } = props;
  const source = picture === undefined ? undefined : library.picture(entry, picture.src);
  if (picture === undefined || source === undefined) return null;
  return (
    <figure class="figure">
      <img {...source} alt={picture.alt} decoding="async" />
      {picture.credit !== undefined && <figcaption>{picture.credit}</figcaption>}
    </figure>
  );
}
