import { createHash } from "node:crypto";
import { z } from "zod";

/** A page that has been drawn, with the path of its file below the site. */
export interface DrawnPage {
  file: string;
  html: string;
}

/**
 * What has to be known of a page to tell where in the index it belongs and whether it is still the same. JSON can hold it.
 * `lang` is the language as its HTML names it; `month` that of its date, as 2021-04, where it has one; `digest` stands for
 * all that the index makes of the page.
 */
export const searchNote = z.object({ lang: z.string(), month: z.string().optional(), digest: z.string() });

export type SearchNote = z.infer<typeof searchNote>;

/** A page with what is to be known of it; `part` is missing where its file has to be read when it is needed. */
export interface NotedPage {
  file: string;
  note: SearchNote;
  part?: string;
}

/** Reads what the search wants of a page: 40 % of its characters are of no use to it. */
export function notePage({ file, html }: DrawnPage): NotedPage {
  const part = searchedPart(html);
  const month = /content="(\d{4}-\d\d)[^"]*" data-pagefind-sort="date\[/.exec(part)?.[1];
  const digest = createHash("sha256").update(`${file}\0${part}`).digest("base64url");
  return { file, part, note: { lang: languageOf(html), ...(month !== undefined && { month }), digest } };
}

/** The language of a page, its marks for the search and its main part, as our layouts write them. */
export function searchedPart(html: string): string {
  const head = html.slice(0, html.indexOf("</head>"));
  // A title may have a `>` in it.
  const marks = (head.match(/<meta (?:[^">]|"[^"]*")*>/g) ?? []).filter((mark) =>
    mark.includes("data-pagefind-"),
  );
  const main = html.slice(html.indexOf("<main"), html.lastIndexOf("</main>"));
  return `<html lang="${languageOf(html)}"><head>${marks.join("")}</head><body>${main}</main></body></html>`;
}

const languageOf = (html: string): string => /<html lang="([^"]*)"/.exec(html)?.[1] ?? "";
