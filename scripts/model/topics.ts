import { defineContentType } from "./content-type.ts";
import { count, picture, text } from "./fields.ts";

/** Topics: what the coalition works on. */
export const topics = defineContentType({
  name: "topics",
  label: { one: "topic", many: "topics" },
  path: "/topics/",
  lists: ["/topics/"],
  titleField: "title",
  fields: {
    title: text("Title", "The topic's name."),
    summary: text("Summary", "One or two sentences on why it matters.").optional(),
    order: count("Order", "Its place in lists: 1 comes first.").optional(),
    image: picture("Picture", "A picture for the topic.").optional(),
  },
});
