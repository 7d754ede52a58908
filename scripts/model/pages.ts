import { defineContentType } from "./content-type.ts";
import { sitePath, text } from "./fields.ts";

/** Pages: the texts that stay, such as "About", and the introductions to lists. */
export const pages = defineContentType({
  name: "pages",
  label: { one: "page", many: "pages" },
  path: "/",
  lists: ["/", "/search/", "/feeds/", "/data/", "/digests/"],
  titleField: "title",
  fields: {
    title: text("Title", "The page's title."),
    summary: text("Summary", "One or two sentences for search and sharing.").optional(),
    menu: text("Menu title", "A shorter title for menus.").optional(),
    address: sitePath(
      "Address",
      "Where the page stands, if not at its file name. The address of a list makes it that list's introduction.",
    ).optional(),
  },
});
