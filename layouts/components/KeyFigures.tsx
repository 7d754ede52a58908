import type { VNode } from "preact";
import type { FigureMention, Library } from "../../scripts/model/views.ts";
import { formatNumber } from "../format.ts";
import { wordsIn } from "../words.ts";

/** The figures of the home page: a large number, what it says, and who says so. */
export function KeyFigures({ library }: { library: Library }): VNode | null {
  const { keyFigures, lang } = library;
  if (keyFigures.length === 0) return null;
  return (
    <section class="key-figures band" data-pagefind-ignore="" aria-labelledby="key-figures">
      <h2 id="key-figures" class="visually-hidden">
        {wordsIn(lang).keyFigures}
      </h2>
      <ul class="key-figure-list">
        {keyFigures.map((figure) => (
          <KeyFigure key={figure.id} figure={figure} lang={lang} />
        ))}
      </ul>
    </section>
  );
}

function KeyFigure({ figure, lang }: { figure: FigureMention; lang: string }): VNode {
  const { value, unit, label, year, source, link } = figure;
  return (
    <li class="key-figure">
      <p class="key-figure-value">
        <data value={value}>{formatNumber(value, lang)}</data>
        {unit !== undefined && <span class="unit">{` ${unit}`}</span>}
      </p>
      <p class="key-figure-label">{label}</p>
      <p class="meta">
        {wordsIn(lang).source}: {link === undefined ? source : <a href={link}>{source}</a>}
        {year !== undefined && !label.includes(String(year)) && ` (${year})`}
      </p>
    </li>
  );
}
