import { z } from "zod";
import { defineContentType } from "./content-type.ts";
import { author, country, day, listOf, referenceTo, text, webAddress } from "./fields.ts";

/** A partner is a member with a page, or a plain name; a name alone stands for either. */
const partner = z.preprocess(
  (value) => (typeof value === "string" ? { name: value } : value),
  z.strictObject({
    member: referenceTo("members", "Member", "A member's id.").optional(),
    name: author.optional(),
    country: country.optional(),
  }),
);

/** Campaigns and projects: joint work with a beginning and an end. */
export const campaigns = defineContentType({
  name: "campaigns",
  label: { one: "campaign", many: "campaigns" },
  path: "/campaigns/",
  lists: [],
  titleField: "title",
  fields: {
    title: text("Title", "What it is called."),
    from: day("From", "When it began."),
    to: day("To", "When it ended.").optional(),
    summary: text("Summary", "One or two sentences for lists, search and sharing.").optional(),
    lead: author
      .meta({ title: "Lead", description: "Who leads it: a member or a plain name.", namesAuthor: true })
      .optional(),
    partners: listOf(partner, "Partners", "Who takes part, each with a country if known.").default([]),
    countries: listOf(country, "Countries", "Where it takes place, as two capital letters.").default([]),
    funders: listOf(text("Funder", "Who pays for it."), "Funders", "Who pays for it.").default([]),
    statement: referenceTo("statements", "Statement", "The id of its call to action.").optional(),
    topics: listOf(referenceTo("topics", "Topic", "A topic's id."), "Topics", "What it is about.").default(
      [],
    ),
    website: webAddress("Website", "Its own site.").optional(),
  },
});
