import { z } from "zod";
import { day, listOf, text, webAddress } from "./fields.ts";

const valid = {
  value: z.number().meta({ title: "Value", description: "The number.", example: "18" }),
  unit: text("Unit", "What is counted or measured, e.g. million or %.").optional(),
  year: z.int().meta({ title: "Year", description: "The year the number is about." }).optional(),
  since: day(
    "Since",
    "From when the value holds; texts of earlier days keep the value before it.",
  ).optional(),
  source: text("Source", "Who says so, and where."),
  link: webAddress("Link", "Where it can be read.").optional(),
  review_by: day("Review by", "The day by which somebody should check that it still holds.").optional(),
};

const figure = z.strictObject({
  label: text("Label", "What the number says, in a few words."),
  ...valid,
  earlier: listOf(z.strictObject(valid), "Earlier", "The values before this one, newest first.").default([]),
});

/** `figures.yaml`: the numbers that texts use, each with its source, by id. */
export const figuresSchema = z.record(z.string(), figure);

/** A number with its source and the values it replaced. */
export type Figure = z.output<typeof figure>;

/** One value of a figure, valid from `since`. */
export type FigureValue = Omit<Figure, "label" | "earlier">;
