import type { Figure } from "../model/figures.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { FigureMention } from "../model/views.ts";
import type { Content } from "../reader/read-content.ts";
import { figureMention, refuseFigure } from "./mentions.ts";

/** The figures with these ids, with their newest values. */
export function keyFigures(ids: readonly string[], figures: ReadonlyMap<string, Figure>): FigureMention[] {
  return ids.flatMap((id) => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [figureMention(id, figure, figure)];
  });
}

/** Key figures of `site.yaml` that `figures.yaml` does not have. */
export function keyFigureProblems({ settings, locateSetting, figures }: Content): Problem[] {
  return (settings?.key_figures ?? []).flatMap((id, i) => {
    const refusal = refuseFigure(id, figures);
    if (refusal === undefined) return [];
    const { code, message, hint } = refusal;
    return [problem(code, "site.yaml", locateSetting(["key_figures", i]), message, hint)];
  });
}
