import type { Digest } from "../scripts/model/digest.ts";
import { formatSpan } from "./format.ts";
import { fill, wordsIn } from "./words.ts";

/** What a digest is called: `Newsletter: April 2021`. */
export function digestTitle({ span, topic }: Digest, lang: string): string {
  const words = wordsIn(lang);
  const shown = formatSpan(span, lang);
  return topic === undefined
    ? fill(words.newsletterOf, { span: shown })
    : fill(words.newsletterOn, { span: shown, topic: topic.title });
}
