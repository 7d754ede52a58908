/** What a rule says where it is broken (`{}` stands for what was found), and what to do then. */
interface Rule {
  says: string;
  hint: string;
}

const layouts = "No text can make this: look at what draws the page, and do not publish before you know.";
const files =
  "Nothing of ours writes this: find out where it comes from, and do not publish before you know.";
const media =
  "Delete the folder .cache and build again; if it stays, put a sound copy of the file into content/.";
const links = "Correct the link in the text that this page shows, or what draws the page.";

/** Everything that a finished site is inspected for, by the code of what is found. */
export const rules = {
  "not-a-file": { says: "This is neither a file nor a folder: {}.", hint: files },
  "file-kind": { says: "A site has no such file here: {}.", hint: files },
  "file-name": {
    says: "Some servers or file systems do not take this name: {}.",
    hint: "Rename the file in content/.",
  },
  "same-name": { says: "To some file systems this is the same name as {}.", hint: "Rename one of the two." },
  "empty-file": { says: "The file has no content.", hint: media },
  "not-utf-8": { says: "The text is not UTF-8, or has control characters.", hint: files },
  "old-twin": {
    says: "The compressed file does not unpack to {}.",
    hint: "Build again: servers would send what is in it.",
  },
  "broken-json": { says: "This is not JSON: {}.", hint: files },
  "broken-xml": { says: "This is not well-formed XML: {}.", hint: files },
  "active-xml": { says: "A drawing or feed has what can run code or load something: {}.", hint: files },
  "broken-picture": { says: "The picture cannot be decoded: {}.", hint: media },
  "style-address": {
    says: "A style sheet loads what is not a file of this site: {}.",
    hint: "Correct it in assets/.",
  },
  "broken-rule": {
    says: "A rule for servers leads to what is not there: {}.",
    hint: "See `aliases` and addresses.txt.",
  },
  "missing-address": { says: "The list of addresses names what is not there: {}.", hint: files },

  "no-doctype": { says: "The page does not begin with <!doctype html>.", hint: layouts },
  "stray-sign": {
    says: "The page has a < that begins no element, so that browsers may read it otherwise.",
    hint: layouts,
  },
  comment: { says: "The page has a comment: {}.", hint: layouts },
  "unknown-element": {
    says: "A page has no such element: {}.",
    hint: "If it is meant, add it to elements.ts in scripts/inspect.",
  },
  "unknown-attribute": { says: "An attribute has a name that nobody writes: {}.", hint: layouts },
  "inline-script": { says: "A script stands in the page itself.", hint: layouts },
  "inline-style": { says: "A style stands in the page itself: {}.", hint: layouts },
  handler: { says: "An attribute holds code: {}.", hint: layouts },
  scheme: { says: "An address runs code or starts an unknown program: {}.", hint: links },
  "no-scheme": {
    says: "An address leads to another site without saying how: {}.",
    hint: "Begin it with https://",
  },
  "user-name": { says: "An address hides where it leads behind a user name: {}.", hint: links },
  "unreadable-address": { says: "An address cannot be read: {}.", hint: links },
  "foreign-load": {
    says: "The page loads something of another site: {}.",
    hint: "Put the file into this site.",
  },
  "foreign-form": { says: "A form sends what is typed to another site: {}.", hint: layouts },
  opener: {
    says: "A link that opens a window gives it power over this one: {}.",
    hint: 'Add rel="noopener".',
  },
  "no-integrity": {
    says: "A script or style has no integrity: {}.",
    hint: "Bundle gives it; the layout has to write it.",
  },
  "other-integrity": {
    says: "The integrity of a script or style is not that of the file: {}.",
    hint: "Build again.",
  },
  "page-command": { says: "The page gives the browser a command that we do not give: {}.", hint: layouts },
  "broken-link": { says: "There is nothing at {}.", hint: links },
  "broken-anchor": { says: "There is no such place on the page: {}.", hint: links },
  headline: { says: "A page has one h1; this one has {}.", hint: layouts },
  "no-title": { says: "A page has one title that is not empty; this one has {}.", hint: layouts },
  "no-language": { says: "The page does not say its language.", hint: layouts },
  "no-description": {
    says: "The page has no description.",
    hint: "Write `summary` in the text, or `description` in site.yaml.",
  },
  "no-charset": { says: "The page does not begin with its charset, utf-8.", hint: layouts },
  "two-canonicals": { says: "The page names {} canonical addresses of itself.", hint: layouts },
  "same-id": { says: "Two elements have one id: {}.", hint: layouts },
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;
