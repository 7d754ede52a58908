/** What a `picture` element needs so that the page does not jump: sizes in CSS pixels. */
export interface PictureSource {
  /** The newer formats, the best first, each in several widths. */
  sources: readonly { type: string; srcset: string }[];
  /** What every browser can show: JPEG, or PNG where the picture is transparent. */
  src: string;
  srcset: string;
  width: number;
  height: number;
}

/** A heading of a text, for "on this page". */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** The body of an entry as HTML that our own Markdown renderer made, with marks where mentions stand. */
export interface BodyText {
  html: string;
  headings: Heading[];
  /** The first paragraph as plain text, about 200 characters at most. */
  excerpt: string;
  /** What stands in `html` besides words, in order: see `insetMark`. */
  insets: Inset[];
}

/** Something in a text that layouts draw: a picture, a film, or what has to be said of a document that a link leads to. */
export type Inset =
  | {
      kind: "picture";
      source: PictureSource;
      alt: string;
      caption: string | undefined;
      /** Whether it stands by itself, not in a line of words. */
      isFigure: boolean;
    }
  | ({ kind: "video" } & Video)
  | { kind: "document"; format: string; bytes: number };

/** A film: a file of this site with its size in bytes, or a page on another `host`. */
export interface Video {
  href: string;
  title: string;
  poster: PictureSource;
  minutes: number | undefined;
  host: string | undefined;
  file: { format: string; bytes: number } | undefined;
}

/** The mark in the HTML of a text where its inset with this number stands. */
export const insetMark = (index: number): string => `<!--inset:${index}-->`;

/** The body of an entry with everything that it mentions by name. */
export interface Body extends BodyText {
  /** What the marks in `html` stand for, in order: see `mentionMark`. */
  mentions: Mention[];
}

/** A number that a text mentions by name. `revised` is the newer value, where a dated text keeps an older one. */
export type Mention =
  | {
      kind: "figure";
      id: string;
      label: string;
      value: number;
      unit: string | undefined;
      year: number | undefined;
      source: string;
      link: string | undefined;
      revised: { value: number; unit: string | undefined } | undefined;
    }
  | { kind: "count"; n: number };

/** A number with its label and source. */
export type FigureMention = Extract<Mention, { kind: "figure" }>;

/** The mark in the HTML of a text where its mention with this number stands. */
export const mentionMark = (index: number): string => `<!--mention:${index}-->`;
