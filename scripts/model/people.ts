import { z } from "zod";
import { defineContentType } from "./content-type.ts";
import { day, listOf, picture, referenceTo, text, webAddress } from "./fields.ts";

/** People: authors, speakers and those who stand for an organisation. */
export const people = defineContentType({
  name: "people",
  label: { one: "person", many: "people" },
  path: "/people/",
  lists: [],
  titleField: "name",
  fields: {
    name: text("Name", "The person's name, without titles."),
    honorific: text("Title", "Dr, Prof. and the like.").optional(),
    summary: text("Summary", "One sentence on who this is.").optional(),
    organisations: listOf(
      z.strictObject({
        member: referenceTo("members", "Member", "A member's id.").optional(),
        name: text("Name", "The organisation's name, if it has no page here.").optional(),
        role: text("Role", "What the person does there.").optional(),
        from: day("From", "Since when.").optional(),
        to: day("To", "Until when, if it has ended.").optional(),
      }),
      "Organisations",
      "Where the person works or speaks for.",
    ).default([]),
    photo: picture("Photo", "A portrait.").optional(),
    links: listOf(
      z.strictObject({
        title: text("Title", "What is found there."),
        link: webAddress("Link", "The address."),
      }),
      "Links",
      "Pages about or by the person elsewhere.",
    ).default([]),
  },
});
