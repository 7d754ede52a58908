import type { Fault } from "./finding.ts";

/** Files that we write, by the end of their names, and the folders in which alone they may lie (`""`: anywhere). */
const places: Readonly<Record<string, readonly string[]>> = {
  html: [""],
  xml: [""],
  json: [""],
  csv: [""],
  ics: [""],
  css: ["assets/"],
  js: ["assets/", "pagefind/"],
  woff2: ["assets/"],
  svg: ["assets/", "brand/"],
  png: ["assets/", "brand/", "media/", "share/"],
  jpg: ["media/"],
  webp: ["media/"],
  avif: ["media/"],
  pdf: ["files/"],
  mp4: ["files/"],
  webm: ["files/"],
  conf: ["_nginx/"],
  pagefind: ["pagefind/"],
  pf_filter: ["pagefind/"],
  pf_fragment: ["pagefind/"],
  pf_index: ["pagefind/"],
  pf_meta: ["pagefind/"],
  pf_sort: ["pagefind/"],
};

/** Files that are known by their whole path. */
const exact = new Set([".built-site", ".well-known/security.txt", "_headers", "_redirects", "robots.txt"]);

/** How kinds begin that nothing here decodes, in Latin-1. A PDF may have something in front (ISO 32000-1, annex H.3.4.1). */
const signatures: Readonly<Record<string, (start: string) => boolean>> = {
  pdf: (start) => start.includes("%PDF-"),
  woff2: (start) => start.startsWith("wOF2"),
  mp4: (start) => start.startsWith("ftyp", 4),
  webm: (start) => start.startsWith("\x1aE\xdf\xa3"),
};

/** The letters behind the last dot of a path, in small letters; empty where there is none. */
export const endingOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";

/** What decoders call the pictures of each ending. */
const formats: ReadonlyMap<string, string> = new Map([
  ["png", "png"],
  ["jpg", "jpeg"],
  ["webp", "webp"],
  ["avif", "heif"],
]);

/** What decoders call the kind of a picture made of pixels; undefined for all other files. */
export const pictureFormatOf = (path: string): string | undefined => formats.get(endingOf(path));

/** Whether a path is that of a picture made of pixels. */
export const isPicture = (path: string): boolean => formats.has(endingOf(path));

/** The file that a compressed one stands for, which servers send in its place. */
export const twinOf = (path: string): string | undefined => /^(.+)\.(?:br|gz)$/.exec(path)?.[1];

/** Whether a site may have such a file at all. */
export function checkPlace(path: string): Fault[] {
  const kind = twinOf(path) ?? path;
  if (exact.has(kind)) return [];
  const allowed = places[endingOf(kind)] ?? [];
  return allowed.some((folder) => kind.startsWith(folder)) ? [] : [{ code: "file-kind", what: path }];
}

/** Whether a file that is not decoded begins as its name promises. */
export function checkSignature(path: string, bytes: Buffer): Fault[] {
  const signature = signatures[endingOf(path)];
  return signature === undefined || signature(bytes.toString("latin1", 0, 1024))
    ? []
    : [{ code: "file-kind", what: `${path}, which is something else inside` }];
}
