import type { ProblemCode } from "../model/problem.ts";

/** What a problem comes from, how it looks, and how it is mended. */
export interface Explanation {
  cause: string;
  example: string;
  remedy: string;
}

/** Explanations of what can be wrong with a file by itself: its kind, its letters, its front matter and fields. */
export const fileExplanations = {
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
      "The file name becomes part of an address. Addresses of texts have only small letters, digits and hyphens; in that of a document, signs such as # and % would mean something else.",
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
    cause:
      "The day does not exist, is not written as year-month-day, or has not come yet where it must have.",
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
} as const satisfies Partial<Record<ProblemCode, Explanation>>;
