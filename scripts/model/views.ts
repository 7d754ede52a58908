import type { TypeName } from "./content-types.ts";
import type { Entry } from "./entry.ts";
import type { memberRoles } from "./members.ts";
import type { SiteSettings } from "./site.ts";

/** A heading of a text, for "on this page". */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** The body of an entry as HTML that our own Markdown renderer made, with marks where mentions stand. */
export interface BodyText {
  html: string;
  headings: Heading[];
  /** The first paragraph as plain text, about 200 characters at most. */
  excerpt: string;
  /** What stands in `html` besides words, in order: see `insetMark`. */
  insets: Inset[];
}

/** Something in a text that layouts draw: a picture, a film, or what has to be said of a document that a link leads to. */
export type Inset =
  | {
      kind: "picture";
      source: PictureSource;
      alt: string;
      caption: string | undefined;
      /** Whether it stands by itself, not in a line of words. */
      isFigure: boolean;
    }
  | ({ kind: "video" } & Video)
  | { kind: "document"; format: string; bytes: number };

/** A film: a file of this site with its size in bytes, or a page on another `host`. */
export interface Video {
  href: string;
  title: string;
  poster: PictureSource;
  minutes: number | undefined;
  host: string | undefined;
  file: { format: string; bytes: number } | undefined;
}

/** The mark in the HTML of a text where its inset with this number stands. */
export const insetMark = (index: number): string => `<!--inset:${index}-->`;

/** The body of an entry with everything that it mentions by name. */
export interface Body extends BodyText {
  /** What the marks in `html` stand for, in order: see `mentionMark`. */
  mentions: Mention[];
}

/** A number that a text mentions by name. `revised` is the newer value, where a dated text keeps an older one. */
export type Mention =
  | {
      kind: "figure";
      id: string;
      label: string;
      value: number;
      unit: string | undefined;
      year: number | undefined;
      source: string;
      link: string | undefined;
      revised: { value: number; unit: string | undefined } | undefined;
    }
  | { kind: "count"; n: number };

/** The mark in the HTML of a text where its mention with this number stands. */
export const mentionMark = (index: number): string => `<!--mention:${index}-->`;

/** Where an event stands today. */
export interface EventState {
  time: "upcoming" | "live" | "over";
  isCancelled: boolean;
  registration: "none" | "open" | "closed";
}

/** Who signed a statement. `kind` is one of the kinds of members where it is known. */
export interface Signer {
  name: string;
  member: string | undefined;
  address: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country: string | undefined;
  kind: string | undefined;
  isIndividual: boolean;
  signedOn: string;
}

/** The signatures of a statement that count on the day `asOf`; `countries` is the number of different ones. */
export interface Ledger {
  organisations: number;
  individuals: number;
  members: number;
  countries: number;
  asOf: string;
  groups: { country: string | undefined; signers: Signer[] }[];
}

/** What a `picture` element needs so that the page does not jump: sizes in CSS pixels. */
export interface PictureSource {
  /** The newer formats, the best first, each in several widths. */
  sources: readonly { type: string; srcset: string }[];
  /** What every browser can show: JPEG, or PNG where the picture is transparent. */
  src: string;
  srcset: string;
  width: number;
  height: number;
}

/** A document to download. Size in bytes. */
export interface DocumentLink {
  title: string;
  href: string;
  format: string;
  bytes: number;
}

/** Why an entry that only the preview shows is not on the site. `on` is a day in ISO form. */
export type Notice =
  | { state: "draft" }
  | { state: "scheduled"; on: string }
  | { state: "expired"; on: string };

/** An entry as layouts get it: with its address, its text as HTML, and everything that is resolved. */
export interface Published<N extends TypeName = TypeName> extends Entry<N> {
  title: string;
  /** The summary, or the beginning of the text where there is none. */
  summary: string;
  /** The path of its page, e.g. `/news/some-slug/`. */
  address: string;
  rendered: Body;
  /** Set in the preview for what the site does not show. */
  notice: Notice | undefined;
}

/** A published entry of any type; `type` tells which. */
export type AnyPublished = { [N in TypeName]: Published<N> }[TypeName];

/** An author: with an address if there is a page of the person or organisation. */
export interface Credit {
  name: string;
  address: string | undefined;
}

export type MemberRole = (typeof memberRoles)[number];

/** What an organisation is to the coalition on a day. */
export type Standing = "member" | "observer" | "other";

/** A role with its time; days in ISO form. */
export interface RoleSpan {
  role: MemberRole;
  from: string | undefined;
  to: string | undefined;
}

/** The register of organisations as of the day of the build. */
export interface Register {
  standing: (member: Published<"members">) => Standing;
  roles: (member: Published<"members">) => { current: RoleSpan[]; past: RoleSpan[] };
  /** Organisations that hold a role now, in name order. */
  holding: (role: MemberRole) => Published<"members">[];
  counts: { members: number; observers: number; steering: number; countries: number };
}

/** A link of a menu. `address` is a path on this site or a web address. */
export interface MenuLink {
  title: string;
  address: string;
}

/** The site in one language: everything that layouts may ask for. All functions are pure look-ups. */
export interface Library {
  settings: SiteSettings;
  /** The language of this edition and of all editions, the main one first. */
  lang: string;
  languages: readonly string[];
  /** The day of the build, ISO form. */
  today: string;
  /** The address of the site without a slash at the end, e.g. `https://www.example.org`. */
  origin: string;
  menu: readonly MenuLink[];
  footer: readonly MenuLink[];
  social: readonly MenuLink[];
  register: Register;
  /** The register as of a day in ISO form. */
  registerOn: (day: string) => Register;
  /** How many there are on a day: those of the register, or more where site.yaml was told so. */
  headcountOn: (day: string) => (counted: keyof Register["counts"]) => number;
  eventState: (event: Published<"events">) => EventState;
  /** The signatures of a statement, if it has a ledger. */
  ledger: (statement: Published<"statements">) => Ledger | undefined;
  /** Where a link in a field leads: a content path, an address, or a web address. */
  addressOfLink: (entry: AnyPublished, link: string) => string | undefined;
  /** All entries of a type in this language, in the order of lists. */
  all: <N extends TypeName>(type: N) => readonly Published<N>[];
  /** The entries with these ids, in this language or else the main one; unpublished ones are left out. */
  find: <N extends TypeName>(type: N, ids: readonly string[]) => Published<N>[];
  /** All published entries that name this one in their front matter, newest first. */
  naming: (entry: AnyPublished) => readonly AnyPublished[];
  credits: (names: readonly string[]) => Credit[];
  neighbours: (entry: AnyPublished) => { older: AnyPublished | undefined; newer: AnyPublished | undefined };
  translations: (entry: AnyPublished) => { lang: string; address: string }[];
  /** The text that introduces the list at a path such as `/news/`, if one is written. */
  introduction: (path: string) => Published<"pages"> | undefined;
  /** Pages that have an address of their own, i.e. all but introductions. */
  standalonePages: readonly Published<"pages">[];
  /** A path such as `/news/` in the language of this edition. */
  localPath: (path: string) => string;
  picture: (entry: AnyPublished, source: string) => PictureSource | undefined;
  document: (entry: AnyPublished, source: string, title: string) => DocumentLink | undefined;
}

/** Addresses of the bundled files that every page loads. */
export interface Bundle {
  style: string;
  icon: string;
  /** The fonts that every page needs at once, to be fetched early. */
  fonts: readonly string[];
  /** Classic script that runs before the page is painted: the theme that the reader chose. */
  theme: string;
  /** What every page may do once it is shown: it loads everything else when it is used. */
  site: string;
  /** The search, loaded when a search field is used. */
  search: string;
  /** Filters of lists in place, loaded by lists. */
  filter: string;
  /** Script that only the preview loads, to reload the page. */
  preview: string | undefined;
}
