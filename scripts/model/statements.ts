import { z } from "zod";
import { defineContentType } from "./content-type.ts";
import { attachment, country, day, flag, listOf, oneOf, referenceTo, text, webAddress } from "./fields.ts";

export const statementKinds = ["declaration", "open-letter", "position", "condemnation"] as const;

/** Statements: what the coalition, or some of its members, say in public and ask others to sign. */
export const statements = defineContentType({
  name: "statements",
  label: { one: "statement", many: "statements" },
  path: "/statements/",
  lists: ["/statements/"],
  titleField: "title",
  paragraphs: "numbered",
  fields: {
    title: text("Title", "The statement's title."),
    date: day("Date", "The day it was adopted or published; it may stand in the file name instead."),
    kind: oneOf(statementKinds, "Kind", "What sort of statement this is.").optional(),
    summary: text("Summary", "One or two sentences for lists, search and sharing.").optional(),
    occasion: text("Occasion", "The event or day it was made for.").optional(),
    addressees: listOf(text("Addressee", "To whom it speaks."), "Addressees", "To whom it speaks.").default(
      [],
    ),
    status: oneOf(["open", "closed"], "Status", "Whether it can still be signed.").optional(),
    sign: z
      .strictObject({
        email: z.email().meta({ title: "E-mail", description: "Where signatures are sent." }).optional(),
        url: webAddress("Form", "The form to sign with.").optional(),
        until: day("Until", "The last day to sign.").optional(),
      })
      .meta({ title: "How to sign", description: "An e-mail address or a form, and the last day." })
      .optional(),
    editorial: flag(
      "Editorial",
      "true if a change of the text after signatures was one of spelling or layout.",
    ).optional(),
    topics: listOf(referenceTo("topics", "Topic", "A topic's id."), "Topics", "What it is about.").default(
      [],
    ),
    countries: listOf(country, "Countries", "The countries it is about, as two capital letters.").default([]),
    members: listOf(
      referenceTo("members", "Member", "A member's id."),
      "Members",
      "Who issued it, if not the whole coalition.",
    ).default([]),
    attachments: listOf(attachment, "Documents", "Documents to download.").default([]),
  },
});
