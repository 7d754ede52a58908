import { defineContentType } from "./content-type.ts";
import { attachment, author, country, day, listOf, oneOf, picture, referenceTo, text } from "./fields.ts";

export const newsKinds = ["news", "blog", "spotlight", "briefing"] as const;

/** News posts and blogs: what the coalition and its members report and think. */
export const news = defineContentType({
  name: "news",
  label: { one: "news post", many: "news posts" },
  path: "/news/",
  lists: ["/news/", "/blog/"],
  titleField: "title",
  fields: {
    title: text("Title", "What happened, in one line."),
    date: day("Date", "The day of publication; it may stand in the file name instead."),
    kind: oneOf(newsKinds, "Kind", "What sort of post this is.").default("news"),
    summary: text("Summary", "One or two sentences for lists, search and sharing.").optional(),
    authors: listOf(author, "Authors", "Who wrote it: people, members, or plain names.").default([]),
    topics: listOf(referenceTo("topics", "Topic", "A topic's id."), "Topics", "What it is about.").default(
      [],
    ),
    countries: listOf(country, "Countries", "The countries it is about, as two capital letters.").default([]),
    members: listOf(
      referenceTo("members", "Member", "A member's id."),
      "Members",
      "Organisations it is about.",
    ).default([]),
    image: picture("Picture", "A picture for the top of the post and for lists.").optional(),
    event: referenceTo("events", "Event", "The id of the event it is about.").optional(),
    statement: referenceTo("statements", "Statement", "The id of the statement it is about.").optional(),
    attachments: listOf(attachment, "Documents", "Documents to download.").default([]),
  },
});
