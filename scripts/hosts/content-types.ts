/**
 * What every kind of file is sent as, by its ending. Feeds are plain XML: browsers show `application/atom+xml` as a
 * download, or without its style. The text of RFC 9116 must say its encoding, and all others may.
 */
export const contentTypes = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  woff2: "font/woff2",
  pdf: "application/pdf",
  mp4: "video/mp4",
  webm: "video/webm",
} as const;

/** Whether files with this ending are text, which is worth compressing; all others are compressed already. */
export function isText(ending: string): boolean {
  const [, type = ""] = Object.entries(contentTypes).find(([known]) => known === ending) ?? [];
  return type.endsWith("charset=utf-8");
}
