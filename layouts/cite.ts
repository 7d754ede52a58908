import { formatDay } from "./format.ts";
import { wordsIn } from "./words.ts";

/** Who wrote something: an organisation's name stays as it is, a person's is read as first and last names. */
export interface CitedAuthor {
  name: string;
  isPerson: boolean;
}

/** What a text is cited by. `address` is the whole web address, `day` is as precise as it is known. */
export interface Citation {
  authors: readonly CitedAuthor[];
  title: string;
  /** What it is in a word: "Declaration". */
  kind: string;
  publisher: string;
  day: string | undefined;
  address: string;
  isReport: boolean;
}

/** A citation in words, in author-date form; the day of access is left to the reader. */
export function citeAsText(cited: Citation, lang: string): string {
  const authors = namesOf(cited).join("; ");
  const year = cited.day === undefined ? "" : ` (${cited.day.slice(0, 4)})`;
  const title = /[.?!…]$/.test(cited.title) ? cited.title : `${cited.title}.`;
  const details = [
    cited.kind,
    ...(authors === cited.publisher ? [] : [cited.publisher]),
    ...(cited.day === undefined ? [] : [formatDay(cited.day, lang)]),
  ];
  return `${authors}${year}. ${title} ${details.join(", ")}. ${cited.address} (${wordsIn(lang).accessedOn})`;
}

const namesOf = ({ authors, publisher }: Citation): string[] =>
  authors.length === 0 ? [publisher] : authors.map(({ name }) => name);

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A citation for BibTeX: a report is a `techreport`, everything else a `misc`. Letters with accents stay UTF-8. */
export function citeAsBibtex(cited: Citation): string {
  const [year, month] = cited.day?.split("-") ?? [];
  const authors = cited.authors.length === 0 ? [{ name: cited.publisher, isPerson: false }] : cited.authors;
  const fields = [
    ["author", `{${authors.map(authorInBibtex).join(" and ")}}`],
    ["title", `{{${escapeBibtex(cited.title)}}}`],
    ...(cited.isReport
      ? [
          ["type", `{${escapeBibtex(cited.kind)}}`],
          ["institution", `{${escapeBibtex(cited.publisher)}}`],
        ]
      : [
          ["howpublished", `{${escapeBibtex(cited.kind)}}`],
          ["publisher", `{${escapeBibtex(cited.publisher)}}`],
        ]),
    ...(year === undefined ? [] : [["year", `{${year}}`]]),
    ...(month === undefined ? [] : [["month", months[Number(month) - 1] ?? ""]]),
    ["url", `{${cited.address}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`).join(",\n");
  return `@${cited.isReport ? "techreport" : "misc"}{${keyOf(cited)},\n${lines}\n}`;
}

/** BibTeX takes names apart at " and ", commas and spaces; braces keep one whole. */
function authorInBibtex({ name, isPerson }: CitedAuthor): string {
  const escaped = escapeBibtex(name);
  return isPerson && !/,| and /i.test(name) ? escaped : `{${escaped}}`;
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces also behind a backslash, so they are named.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text as LaTeX reads it back: its ten special characters are escaped. */
const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (sign) => special[sign] ?? `\\${sign}`).replace(/\s+/g, " ");

/** The name, the year and the first long word of the title, in letters that every tool takes: `health2021political`. */
function keyOf(cited: Citation): string {
  const lastPart = cited.address.split("/").filter(Boolean).at(-1) ?? "";
  const [author] = cited.authors;
  const names = wordsOf(author?.name ?? cited.publisher);
  const name = (author?.isPerson === true ? names.at(-1) : names[0]) ?? "";
  const titleWords = wordsOf(cited.title);
  const word = titleWords.find((found) => found.length > 3) ?? titleWords[0] ?? wordsOf(lastPart)[0] ?? "";
  return `${name}${cited.day?.slice(0, 4) ?? ""}${word}` || "cited";
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .match(/[a-z0-9]+/g) ?? [];
