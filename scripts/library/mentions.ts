import { directiveNames } from "../markdown/directives.ts";
import type { Refusal, TextDirective } from "../markdown/render-body.ts";
import type { Figure, FigureValue } from "../model/figures.ts";
import type { FigureMention, Mention } from "../model/views.ts";
import { didYouMean } from "../reader/suggest.ts";
import { valueOn } from "./figure-values.ts";
import type { Headcount } from "./headcount.ts";

/** What `:count[…]` can print. */
export const countable = ["members", "steering", "observers", "countries"] as const;

/** Why a directive stands for nothing, or undefined where it is sound. */
export function refuseDirective(
  { name, argument }: TextDirective,
  figures: ReadonlyMap<string, Figure>,
): Refusal | undefined {
  if (name === "figure") return refuseFigure(argument, figures);
  if (name === "count")
    return countable.some((known) => known === argument)
      ? undefined
      : {
          code: "unknown-directive",
          message: `":count[${argument}]" cannot be counted.`,
          hint: didYouMean(argument, countable, `It can be ${countable.join(", ")}.`),
        };
  return {
    code: "unknown-directive",
    message: `There is no ":${name}[…]".`,
    hint: didYouMean(name, directiveNames, "Write :figure[id] or :count[members]."),
  };
}

/** Why an id is not that of a figure, or undefined where it is. */
export function refuseFigure(id: string, figures: ReadonlyMap<string, Figure>): Refusal | undefined {
  if (figures.has(id)) return undefined;
  return {
    code: "unknown-figure",
    message: `There is no figure "${id}" in figures.yaml.`,
    hint: didYouMean(id, figures.keys(), "Add it there, or write one of its ids."),
  };
}

/** A figure with one of its values, and what that value was revised to since. */
export function figureMention(id: string, figure: Figure, shown: FigureValue): FigureMention {
  const { value, unit, year, source, link } = shown;
  const isNewest = value === figure.value && unit === figure.unit;
  const revised = isNewest ? undefined : { value: figure.value, unit: figure.unit };
  return { kind: "figure", id, label: figure.label, value, unit, year, source, link, revised };
}

/**
 * What a directive stands for in a text. A dated text keeps the value of its day and tells if it was revised since; a
 * text without a date shows the newest.
 */
export function resolveMention(
  { name, argument }: TextDirective,
  date: string | undefined,
  figures: ReadonlyMap<string, Figure>,
  headcount: Headcount,
): Mention {
  const figure = figures.get(argument);
  if (name === "figure" && figure !== undefined)
    return figureMention(argument, figure, date === undefined ? figure : valueOn(figure, date));
  const counted = countable.find((known) => known === argument) ?? "members";
  return { kind: "count", n: headcount(counted) };
}
