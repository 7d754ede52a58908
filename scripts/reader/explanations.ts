import type { ProblemCode } from "../model/problem.ts";
import { type Explanation, fileExplanations } from "./file-explanations.ts";

/** One explanation for every code, for `npm run check -- --explain CODE`. */
export const explanations: Readonly<Record<ProblemCode, Explanation>> = {
  ...fileExplanations,
  "unknown-reference": {
    cause: "A field names an entry that does not exist.",
    example: "members: [wemoss]",
    remedy: "Use the name of a file in that folder, without date and ending.",
  },
  "near-miss": {
    cause: "An author's name is nearly that of a person or member with a page.",
    example: "authors: [Amanda Bandha]",
    remedy: "Correct it, or add it to the aliases of that entry.",
  },
  "two-spellings": {
    cause: "The same name seems to be written in two ways, so its texts are not found together.",
    example: "Jane Doe in one post and Jane Do in another",
    remedy: "Write it in one way everywhere, or make a page for the person with both names.",
  },
  "duplicate-id": {
    cause: "Two files have the same name but for their dates, so other texts cannot say which one they mean.",
    example: "news/2020-01-01-post.md and news/post.md",
    remedy: "Rename one of the two.",
  },
  "duplicate-address": {
    cause:
      "Two texts want the same address, as their own or as an old one, or one wants an address that belongs to a list.",
    example: "two pages with address: /about/",
    remedy: "Give one of them another address.",
  },
  "address-lost": {
    cause:
      "A page that was published has gone or been renamed, and links to it on other sites would lead nowhere. addresses.txt holds all addresses that ever were.",
    example: "news/old-name.md renamed to news/new-name.md",
    remedy:
      "Add the old address to the text that takes its place: aliases: [/news/old-name/]. If none does, keep the file and add gone: true.",
  },
  "redirect-loop": {
    cause: "An old address leads back to itself, so browsers would go round in a circle.",
    example: "aliases: [/news/post/] in news/post.md",
    remedy: "Delete the old address from the aliases.",
  },
  "redirect-limit": {
    cause:
      "There are more old addresses, or a longer one, than a host reads; those behind would lead nowhere there.",
    example: "a text with 700 aliases",
    remedy: "Delete those that nobody uses any more, or use a host without that limit.",
  },
  "broken-link": {
    cause: "A link leads to nothing on this site.",
    example: "[Wemos](../members/wemoss.md)",
    remedy: "Write the path from this file to the other.",
  },
  "broken-anchor": {
    cause: "A link leads to a heading that the other text does not have.",
    example: "[goals](../pages/about.md#gaols)",
    remedy: "Use one of the headings that the message lists.",
  },
  "link-to-unpublished": {
    cause:
      "A published text links to a draft, a scheduled or an expired one, and readers would find nothing.",
    example: "a link to a text with draft: true",
    remedy: "Publish that text first, or take the link out.",
  },
  "unsafe-link": {
    cause: "The link begins with something other than https, http, mailto or tel.",
    example: "[click](javascript:alert(1))",
    remedy: "Use an ordinary web address.",
  },
  "link-text": {
    cause:
      "The words of a link say nothing of where it leads; readers who hear links one by one cannot choose.",
    example: "[here](../pages/join.md)",
    remedy: "Say what is found there: [how to join](../pages/join.md)",
  },
  "missing-picture": {
    cause: "No picture lies where the text looks for it.",
    example: "![A nurse](nurs.jpg)",
    remedy: "Put the file beside the text or into media/, and write its name as it is.",
  },
  "missing-alt": {
    cause: "A picture has no text for readers who cannot see it.",
    example: "![](nurse.jpg)",
    remedy: "Say what it shows: ![A nurse at work](nurse.jpg)",
  },
  "picture-unreadable": {
    cause: "The file has the name of a picture but cannot be read as one.",
    example: "a text file named photo.png",
    remedy: "Save it again as JPEG, PNG, WebP or SVG.",
  },
  "shown-html": {
    cause: "Texts are Markdown, and HTML in them is shown as it is typed, so that no text can run code.",
    example: "<div class=right>…</div>",
    remedy: "Use Markdown; put HTML that is meant to be seen in back quotes.",
  },
  "heading-level": {
    cause: "Headings go down one level at a time, and the title is already level one.",
    example: "#### after ##",
    remedy: "Use ## for parts and ### for parts of parts.",
  },
  "footnote-undefined": {
    cause: "The text mentions a footnote that is not written.",
    example: "[^3] without a line [^3]: …",
    remedy: "Add the footnote at the end of the text.",
  },
  "unpublished-reference": {
    cause: "A field names an entry that is a draft, scheduled or expired, so it is not shown.",
    example: "topics: [migration] while topics/migration.md is a draft",
    remedy: "Publish that entry, or take it out of the field.",
  },
  unlinked: {
    cause: "No menu, text or field leads to this page, so nobody will find it.",
    example: "a page that is in no menu",
    remedy: "Link to it from another text, or put it into the menu in site.yaml.",
  },
  "review-due": {
    cause: "The day in review_by has come.",
    example: "review_by: 2020-01-01",
    remedy: "Check that the text still holds, and write a new day.",
  },
  "placeholder-text": {
    cause: "Words that stand for a text to come were left.",
    example: "Lorem ipsum, TODO",
    remedy: "Write the text, or add draft: true.",
  },
  "personal-data": {
    cause: "An e-mail address or phone number would be published, and nobody may have agreed to that.",
    example: "Write to jane@example.org",
    remedy: "Delete it. The public address of the secretariat stands in site.yaml under contact.",
  },
  "site-missing": {
    cause: "The folder has no site.yaml, which says whose site it is.",
    example: "content/ without site.yaml",
    remedy: "Write one with at least name: and address:.",
  },
  "unknown-figure": {
    cause: "A text uses a figure that figures.yaml does not have.",
    example: ":figure[shortage-2031]",
    remedy: "Use an id of figures.yaml, or add the figure there.",
  },
  "unknown-directive": {
    cause: "A word between a colon and a bracket is not one that texts can use.",
    example: ":figur[shortage-2030]",
    remedy: "Write :figure[id] or :count[members]; a video is ::video{…} on a line of its own.",
  },
  "directive-attribute": {
    cause: "A video lacks something it needs, or something in its braces is not written as name and value.",
    example: '::video{src=film.mp4 poster="still.jpg" title="The launch"}',
    remedy: 'Put it on a line of its own, each value in straight quotes: poster="still.jpg".',
  },
  "claim-mismatch": {
    cause:
      "A text states a number of members, steering members, observers or countries that is not the one of its day.",
    example: "The coalition has 28 members, in a text of a day on which it had 30",
    remedy:
      "Correct the number, the register, or the counts in site.yaml; :count[members] prints the right one.",
  },
  "csv-syntax": {
    cause: "A row of a ledger has more or fewer cells than columns, or an open quotation mark.",
    example: "Doctors, Nurses and Midwives,UG without quotes",
    remedy: 'Put a cell that holds a comma in quotes: "Doctors, Nurses and Midwives",UG',
  },
  "unknown-column": {
    cause: "A ledger has a column that is not known, or lacks the column name.",
    example: "a column signedon",
    remedy: "Use the columns that the message lists.",
  },
  "unknown-ledger": {
    cause: "A ledger belongs to no statement.",
    example: "statements/declaraton.endorsements.csv",
    remedy: "Give it the name of the statement: SLUG.endorsements.csv.",
  },
  "duplicate-endorsement": {
    cause: "The same organisation or person stands in a ledger twice.",
    example: "The Union (TU) and Union",
    remedy: "Delete one of the two rows.",
  },
  "text-changed": {
    cause: "The text of a statement was changed after signatures were given for another version.",
    example: "3 endorsers signed version a1b2c3, and the text is now version d4e5f6",
    remedy:
      "If only spelling or layout changed, add editorial: true; otherwise ask the endorsers again and write the new version in their rows.",
  },
};
