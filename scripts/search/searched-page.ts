import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
  /** What the search wants of it, in UTF-8: bytes wait outside of the heap until they are read. */
  part?: Buffer;
}

/** Reads what the search wants of a page: two thirds of its characters are of no use to it. */
export function notePage({ file, html }: DrawnPage): NotedPage {
  const text = searchedPart(html);
  const month = /content="(\d{4}-\d\d)[^"]*" data-pagefind-sort="date\[/.exec(text)?.[1];
  const part = Buffer.from(text);
  return {
    ...{ file, part },
    note: {
      lang: languageOf(html),
      ...(month !== undefined && { month }),
      digest: digestOf(file, part),
    },
  };
}

/** What the search wants of a page with this digest, from its file; undefined where that is not there or has changed. */
export function readPart(folder: string, file: string, digest: string): Buffer | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const part = Buffer.from(searchedPart(readFileSync(path, "utf8")));
  return digestOf(file, part) === digest ? part : undefined;
}

const digestOf = (file: string, part: Buffer): string =>
  createHash("sha256").update(`${file}\0`).update(part).digest("base64url");

/** The language of a page, its marks for the search and its main part, as our layouts write them. */
export function searchedPart(html: string): string {
  const head = html.slice(0, html.indexOf("</head>"));
  // A title may have a `>` in it.
  const marks = (head.match(/<meta (?:[^">]|"[^"]*")*>/g) ?? []).filter((mark) =>
    mark.includes("data-pagefind-"),
  );
  const main = html.slice(html.indexOf("<main"), html.lastIndexOf("</main>"));
  return `<html lang="${languageOf(html)}"><head>${marks.join("")}</head><body>${withoutIgnored(main)}</main></body></html>`;
}

const ignored = " data-pagefind-ignore";
const startTag = /<([a-z][a-z\d]*)((?:[^">]|"[^"]*")*)>/y;

/**
 * Leaves out the elements that the search is told to ignore: to read them only to forget them would be a third of its
 * work, and a page whose neighbours alone have changed is the same page to it. In our HTML no `<` stands but before a tag.
 */
function withoutIgnored(html: string): string {
  const kept: string[] = [];
  let done = 0;
  for (let at = html.indexOf(ignored); at >= 0; at = html.indexOf(ignored, Math.max(at + 1, done))) {
    startTag.lastIndex = html.lastIndexOf("<", at);
    const [, name = "", attributes = ""] = startTag.exec(html) ?? [];
    if (!attributes.replace(/"[^"]*"/g, "").includes(ignored)) continue;
    const start = html.lastIndexOf("<", at);
    const end = endOf(name, html, start);
    if (end === undefined) continue;
    kept.push(html.slice(done, start));
    done = end;
  }
  return kept.join("") + html.slice(done);
}

/** Where the element that starts here has ended; undefined where nothing ends it. */
function endOf(name: string, html: string, start: number): number | undefined {
  const tag = new RegExp(`<(/?)${name}\\b`, "g");
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    depth += found[1] === "/" ? -1 : 1;
    if (depth === 0) return tag.lastIndex + 1;
  }
  return undefined;
}

const languageOf = (html: string): string => /<html lang="([^"]*)"/.exec(html)?.[1] ?? "";
