import type { Digest } from "../../scripts/model/digest.ts";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { kindOf } from "../components/KindAndDay.tsx";
import { digestTitle } from "../digest-title.ts";
import { formatCount, formatDay, formatLocalTime, formatSpan } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { isolate, oneLine, shorten } from "./one-line.ts";

/** One entry as a mail tells of it. All texts are one line; addresses are absolute. */
export interface MailItem {
  title: string;
  /** What it is and when it is from. */
  about: string;
  summary: string;
  address: string;
  picture: { src: string; alt: string; width: number; height: number } | undefined;
}

/** A part of the mail; `more` tells of what was cut off, if anything was. */
export interface MailPart {
  title: string;
  items: readonly MailItem[];
  more: string | undefined;
}

/** Everything that the editions of a mail say. */
export interface MailView {
  lang: string;
  name: string;
  title: string;
  subject: string;
  preview: string;
  /** The same on the website. */
  address: string;
  parts: readonly MailPart[];
  /** Who writes and how to reach them, a line each. */
  sender: readonly string[];
  email: string | undefined;
  leave: string | undefined;
}

const longest = { title: 200, summary: 280, preview: 140 } as const;
/** A picture is shown as wide as the text; it is fetched in at most this many pixels. */
const pictureWidth = { shown: 552, fetched: 800 } as const;

/** What a mail says of a digest, with at most `perPart` entries in each part. */
export function composeMail(digest: Digest, library: Library, perPart: number): MailView {
  const { settings, lang, origin } = library;
  const words = wordsIn(lang);
  const name = oneLine(settings.name);
  const part = (title: string, entries: readonly AnyPublished[]): MailPart => {
    const cut = entries.length - perPart;
    const more = cut > 0 ? formatCount(cut, words.counts.more, lang) : undefined;
    return {
      title,
      items: withOnePicture(entries.slice(0, perPart).map((entry) => itemOf(entry, library))),
      more: more === undefined ? undefined : fill(words.moreOnSite, { more }),
    };
  };
  const parts = [
    ...digest.parts.map(({ name, entries }) => part(words.digestParts[name], entries)),
    ...(digest.ahead.length === 0 ? [] : [part(words.comingUp, digest.ahead)]),
  ];
  const titles = parts.flatMap(({ items }) => items.map(({ title }) => isolate(title)));
  const { email, phone, postal } = settings.contact;
  const subject = digest.topic === undefined ? words.newsletterSubject : words.newsletterSubjectOn;
  return {
    lang,
    name,
    title: oneLine(digestTitle(digest, lang)),
    subject: fill(subject, {
      name: oneLine(settings.short_name ?? name),
      topic: isolate(oneLine(digest.topic?.title ?? "")),
      span: formatSpan(digest.span, lang),
    }),
    preview: joinUpTo(titles, " · ", longest.preview),
    address: origin + digest.address,
    parts,
    sender: [name, postal, phone].flatMap((line) => (line === undefined ? [] : [oneLine(line)])),
    email,
    leave: settings.newsletter.leave,
  };
}

function itemOf(entry: AnyPublished, library: Library): MailItem {
  return {
    title: shorten(oneLine(entry.title), longest.title),
    about: [kindOf(entry, library.lang), ...timeOf(entry, library.lang)].map(oneLine).join(" · "),
    summary: shorten(oneLine(entry.summary), longest.summary),
    address: library.origin + entry.address,
    picture: pictureOf(entry, library),
  };
}

function timeOf(entry: AnyPublished, lang: string): string[] {
  if (entry.type !== "events") return entry.date === undefined ? [] : [formatDay(entry.date, lang)];
  const { start, zone, place, online } = entry.fields;
  const words = wordsIn(lang);
  const city = zone.replace(/^.*\//, "").replaceAll("_", " ");
  const clock = start.length > 10 ? ` ${fill(words.localTime, { zone: city })}` : "";
  return [
    formatLocalTime(start, zone, lang) + clock,
    ...(place === undefined ? [] : [place]),
    ...(online === true ? [words.online] : []),
  ];
}

/** The picture of a post as JPEG, the one format that every mail program shows. */
function pictureOf(entry: AnyPublished, library: Library): MailItem["picture"] {
  const image = entry.type === "news" ? entry.fields.image : undefined;
  const source = image === undefined ? undefined : library.picture(entry, image.src);
  if (image === undefined || source === undefined) return undefined;
  const files = source.srcset.split(", ").flatMap((file) => {
    const [, src, width] = /^(\S+\.jpg) (\d+)w$/.exec(file) ?? [];
    return src === undefined ? [] : [{ src, width: Number(width) }];
  });
  const file = files.findLast(({ width }) => width <= pictureWidth.fetched) ?? files[0];
  if (file === undefined) return undefined;
  const width = Math.min(pictureWidth.shown, file.width);
  return {
    src: library.origin + file.src,
    alt: shorten(oneLine(image.alt), longest.summary),
    width,
    height: Math.round((source.height * width) / source.width),
  };
}

/** Keeps the first picture of a part: a mail is not an album. */
function withOnePicture(items: readonly MailItem[]): MailItem[] {
  const first = items.find(({ picture }) => picture !== undefined);
  return items.map((item) => (item === first ? item : { ...item, picture: undefined }));
}

/** As many texts as fit into `room` UTF-16 units with their separators; the first one is there in any case. */
function joinUpTo([first = "", ...others]: readonly string[], separator: string, room: number): string {
  let joined = shorten(first, room);
  for (const text of others) {
    if (joined.length + separator.length + text.length > room) break;
    joined += separator + text;
  }
  return joined;
}
