import type { Figure, FigureValue } from "../model/figures.ts";

/** The value of a figure that a text of a day uses: the newest that held by then, or the oldest where none did. */
export function valueOn(figure: Figure, day: string): FigureValue {
  const values: FigureValue[] = [figure, ...figure.earlier];
  return values.find((value) => value.since === undefined || value.since <= day) ?? values.at(-1) ?? figure;
}
