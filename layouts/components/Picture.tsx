import type { VNode } from "preact";
import type { PictureSource } from "../../scripts/model/views.ts";

/** How wide a picture is shown, by what it is for: browsers choose a file by it before they know the styles. */
const sizes = {
  text: "(min-width: 44rem) 40rem, 100vw",
  cover: "(min-width: 48rem) 24rem, 6rem",
  portrait: "12rem",
  logo: "16rem",
} as const;

export type PictureUse = keyof typeof sizes;

/** A picture in the best format that the browser knows. `isFirst` for the first one of a page, which is fetched at once. */
export function Picture(props: {
  source: PictureSource;
  alt: string;
  use: PictureUse;
  isFirst?: boolean;
  title?: string | undefined;
}): VNode {
  const { source, alt, use, isFirst = false, title } = props;
  return (
    <picture class={`picture ${use}`}>
      {source.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes={sizes[use]} />
      ))}
      <img
        src={source.src}
        srcset={source.srcset}
        sizes={sizes[use]}
        width={source.width}
        height={source.height}
        alt={alt}
        title={title}
        decoding="async"
        {...(isFirst ? { fetchpriority: "high" } : { loading: "lazy" })}
      />
    </picture>
  );
}
