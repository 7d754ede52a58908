import type { VNode } from "preact";
import type { Weight } from "../../scripts/model/weight.ts";
import { formatSize } from "../format.ts";
import { fill, wordsIn } from "../words.ts";

/**
 * What a page costs on a poor line. A page cannot know its own weight while it is drawn, so an empty paragraph keeps
 * the place, which is replaced by one with a weight when the page is weighed.
 */
export function PageWeight({ weight, lang }: { weight: Weight | undefined; lang: string }): VNode {
  const words = wordsIn(lang);
  if (weight === undefined) return <p class="page-weight" />;
  const size = formatSize(weight.page, lang);
  const all = formatSize(weight.page + weight.pictures, lang);
  return (
    <p class="page-weight">
      {weight.pictures === 0 ? fill(words.weight, { size }) : fill(words.weightWithPictures, { size, all })}
    </p>
  );
}
