import { z } from "zod";
import { defineContentType } from "./content-type.ts";
import { listOf, text } from "./fields.ts";

/** Years: what was achieved in each, beside what the site knows of it by itself. */
export const years = defineContentType({
  name: "years",
  label: { one: "year", many: "years" },
  path: "/years/",
  lists: [],
  titleField: "year",
  fields: {
    year: z
      .int()
      .min(1900)
      .max(2200)
      .meta({ title: "Year", description: "The year, as a number.", example: "2018" }),
    summary: text("Summary", "One or two sentences on the year.").optional(),
    achievements: listOf(
      z.strictObject({
        text: text("Text", "What was achieved, in a sentence."),
        link: z
          .string()
          .trim()
          .min(1)
          .meta({
            title: "Link",
            description: "A content path such as ../statements/name.md, or a web address.",
            namesLink: true,
          })
          .optional(),
      }),
      "Achievements",
      "What was achieved.",
    ).default([]),
  },
});
