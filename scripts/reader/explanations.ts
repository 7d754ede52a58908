import { UsageError } from "../command/usage-error.ts";
import { type ProblemCode, problemCodes } from "../model/problem.ts";
import { didYouMean } from "./suggest.ts";

/** What a problem comes from, how it looks, and how it is mended. */
export interface Explanation {
  cause: string;
  example: string;
  remedy: string;
}

/** One explanation for every code, for `npm run check -- --explain CODE`. */
export const explanations: Readonly<Record<ProblemCode, Explanation>> = {
  "not-a-file": {
    cause:
      "Something in the content folder is a link, a device, or a folder with the name of a file. Links are not followed, so that nothing from outside can be published.",
    example: "news/post.md is a symbolic link",
    remedy: "Put the file itself there, or rename the folder.",
  },
  "unknown-file": {
    cause: "A file or folder lies where nothing is looked for, so it would be lost in silence.",
    example: "a folder post/ instead of news/",
    remedy: "Move it into the folder of its type, or into media/ if it is a picture or document.",
  },
  "file-name": {
    cause:
      "The file name becomes part of an address, and addresses have only small letters, digits and hyphens.",
    example: "news/Mein Beitrag.md",
    remedy: "Rename it, for example to news/mein-beitrag.md.",
  },
  "file-size": {
    cause: "The file is larger than a text or picture needs to be.",
    example: "a text of 5 MB",
    remedy: "Split the text, attach it as a document, or make the picture smaller.",
  },
  "file-unreadable": {
    cause: "The file is there but cannot be opened.",
    example: "a file of another user without rights to read",
    remedy: "Allow reading, or put a copy in its place.",
  },
  "not-utf-8": {
    cause: "The file is not UTF-8 text, so its letters cannot be known for certain.",
    example: "a file saved by Windows as Unicode (UTF-16)",
    remedy: 'Save it again with the encoding "UTF-8".',
  },
  "hidden-character": {
    cause:
      "A character that cannot be seen changes what is read: a control character, or one that turns the direction of writing.",
    example: "U+202E in a title",
    remedy: "Delete it; retyping the line by hand removes it.",
  },
  "front-matter-missing": {
    cause: "The first line is not exactly three hyphens, so the fields would be printed as text.",
    example: "an empty line above the first ---, or a dash typed by a word processor",
    remedy: "Begin the file with a line of three hyphens: ---",
  },
  "front-matter-unclosed": {
    cause: "There is no second line of three hyphens, so nobody can tell fields from text.",
    example: "---, then title: …, and then the text",
    remedy: "Type --- on a line of its own below the last field.",
  },
  "front-matter-size": {
    cause: "The part between the two lines of hyphens is larger than any list of fields.",
    example: "the whole text above the second ---",
    remedy: "Move the text below the second ---.",
  },
  "yaml-syntax": {
    cause: "A line between the two --- is not of the form name: value.",
    example: "title: WHO: the Code",
    remedy: 'Put a value that holds a colon in quotes: title: "WHO: the Code"',
  },
  "yaml-alias": {
    cause:
      "A value refers to another place in the file with * and &, which can make a small file very large.",
    example: "topics: *same",
    remedy: "Write the value out.",
  },
  "unknown-field": {
    cause: "A field has a name that this type does not have, so it would have no effect.",
    example: "sumary: …",
    remedy: "Correct the name; npm run check -- --fix does it where only one can be meant.",
  },
  "missing-field": {
    cause: "A field that is needed is missing or empty.",
    example: "a member without countries",
    remedy: "Add the field; content/README.md lists those that each type needs.",
  },
  "wrong-type": {
    cause: "The value is a number, a list or yes/no where text is needed, or the other way round.",
    example: "title: 2020",
    remedy: 'Put text that looks like a number in quotes: title: "2020"',
  },
  "unknown-value": {
    cause: "The value must be one of a few words, and it is another.",
    example: "kind: blogg",
    remedy: "Use one of the words that the message lists.",
  },
  "invalid-date": {
    cause: "The day does not exist, or is not written as year-month-day.",
    example: "date: 2021-02-30",
    remedy: "Write 2021-04-07, or 2021-04, or 2021.",
  },
  "invalid-format": {
    cause: "The value is not written in the form it must have.",
    example: "countries: [Uganda]",
    remedy: "Write it as the message says, for example countries: [UG]",
  },
  "end-before-start": {
    cause: "Something ends before it begins.",
    example: "joined: 2020 and left: 2019",
    remedy: "Correct one of the two days.",
  },
  "date-disagrees": {
    cause: "The file name says one day, and the field date another.",
    example: "2021-04-07-post.md with date: 2021-04-08",
    remedy: "Delete the line date, or rename the file.",
  },
  "language-disagrees": {
    cause: "The file name says one language, and the field lang another.",
    example: "about.fr.md with lang: es",
    remedy: "Delete the line lang, or rename the file.",
  },
  "unknown-language": {
    cause: "A text is in a language that site.yaml does not list, or the interface has no words in it.",
    example: "about.sw.md with languages: [en]",
    remedy: "Add the language to site.yaml; its words are a file in layouts/strings/.",
  },
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
    cause: "Two texts want the same address, or one wants an address that belongs to a list.",
    example: "two pages with address: /about/",
    remedy: "Give one of them another address.",
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
    remedy: "Write :figure[id] or :count[members].",
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

const isCode = (code: string): code is ProblemCode => Object.hasOwn(explanations, code);

/** Cause, example and remedy of a problem, for a person. Throws a UsageError for a code that does not exist. */
export function explain(code: string): string {
  if (!isCode(code))
    throw new UsageError(
      `There is no problem "${code}". ${didYouMean(code, Object.keys(explanations), `The codes are ${Object.keys(explanations).join(", ")}.`)}`,
    );
  const { cause, example, remedy } = explanations[code];
  return `${code} (${problemCodes[code]})\n  ${cause}\n  For example: ${example}\n  What to do: ${remedy}`;
}
