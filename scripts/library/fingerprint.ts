import { hash } from "node:crypto";
import type { RenderedBody } from "../markdown/render-body.ts";
import { summaryOf } from "../model/entry.ts";
import type { CheckedSite } from "./check-site.ts";
import { eventStateAt } from "./event-state.ts";
import type { SiteRequest } from "./load-site.ts";
import { noticeAt } from "./publication.ts";

/** What a site is made of, in short: the same `frame` and the same texts give the same pages. */
export interface Fingerprint {
  /** A hash of all that pages can show besides the texts of entries. */
  frame: string;
  /** A hash of the text of each entry, by its content file. */
  texts: ReadonlyMap<string, string>;
}

/** The fingerprint of a site that was read and checked for a moment. Hashes are SHA-256 in Base64. */
export function fingerprintOf(checked: CheckedSite, { now, preview, siteUrl }: SiteRequest): Fingerprint {
  const { content, inventory, rendered, moves } = checked;
  const entries = content.entries.map((entry) => [
    entry.file,
    entry.fields,
    noticeAt(entry, now),
    entry.type === "events" ? eventStateAt(entry.fields, now) : undefined,
    // The beginning of a text stands for a summary that is not written.
    summaryOf(entry) === undefined ? beginningOf(rendered.get(entry)) : undefined,
  ]);
  const frame = [
    { day: now.toUTC().toISODate(), preview, siteUrl, languages: content.languages },
    ...[content.settings, entries, moves, content.ledgers],
    ...[content.figures, inventory.pictures, inventory.documents].map((map) => [...map]),
  ];
  return {
    frame: digest(frame),
    texts: new Map(content.entries.map((entry) => [entry.file, rendered.get(entry)?.digest ?? ""])),
  };
}

const beginningOf = (text: RenderedBody | undefined): unknown => [text?.body.excerpt, text?.directives];

const digest = (value: unknown): string => hash("sha256", JSON.stringify(value), "base64");
