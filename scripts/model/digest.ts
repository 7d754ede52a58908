import type { AnyPublished, Published } from "./views.ts";

/** Days from the first to the last, both included; ISO form. */
export interface Span {
  from: string;
  to: string;
}

/** The parts of a digest, in its order. */
export const digestParts = ["statements", "news", "blog", "publications", "members"] as const;
export type DigestPartName = (typeof digestParts)[number];

/** Entries of one sort, newest first; never empty. */
export interface DigestPart {
  name: DigestPartName;
  entries: readonly AnyPublished[];
}

/** What was published in a span of days, and what is to come after it. */
export interface Digest {
  span: Span;
  /** The month of the span in ISO form, e.g. `2021-04`, if it is exactly one. */
  month: string | undefined;
  /** What all of it is about, if it is about one thing. */
  topic: Published<"topics"> | undefined;
  /** The path where readers find the same on the site. */
  address: string;
  parts: readonly DigestPart[];
  /** Events that begin in the two months after the span and are not cancelled, soonest first. */
  ahead: readonly Published<"events">[];
}
