import { defineContentType } from "./content-type.ts";
import { attachment, author, day, listOf, oneOf, referenceTo, text, webAddress } from "./fields.ts";

export const publicationKinds = ["report", "brief", "factsheet", "toolkit", "leaflet", "submission"] as const;

/** Publications: what the coalition and its members have written to be kept. */
export const publications = defineContentType({
  name: "publications",
  label: { one: "publication", many: "publications" },
  path: "/publications/",
  lists: ["/publications/"],
  titleField: "title",
  fields: {
    title: text("Title", "The title."),
    date: day("Date", "When it came out; it may stand in the file name instead."),
    kind: oneOf(publicationKinds, "Kind", "What sort of publication this is."),
    summary: text("Summary", "One or two sentences for lists, search and sharing.").optional(),
    publishers: listOf(author, "Publishers", "Who published it: members or plain names.").default([]),
    authors: listOf(author, "Authors", "Who wrote it: people or plain names.").default([]),
    files: listOf(attachment, "Files", "The publication itself, once for each language.").default([]),
    link: webAddress("Link", "Where it can be read, if the file is not here.").optional(),
    topics: listOf(referenceTo("topics", "Topic", "A topic's id."), "Topics", "What it is about.").default(
      [],
    ),
  },
});
