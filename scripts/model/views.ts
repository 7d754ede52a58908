import type { Body, FigureMention, PictureSource } from "./body.ts";
import type { TypeName } from "./content-types.ts";
import type { Digest, Span } from "./digest.ts";
import type { Entry } from "./entry.ts";
import type { FacetedList, FacetedListName, FacetName } from "./facets.ts";
import type { memberRoles } from "./members.ts";
import type { Moves } from "./moves.ts";
import type { OpenData, SignatureRow } from "./open-data.ts";
import type { MemberPlaces, WorldMap } from "./places.ts";
import type { SiteSettings } from "./site.ts";

export * from "./body.ts";
export type { Bundle } from "./bundle.ts";

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
  /** The same signatures as open data, in the order of names. */
  rows: readonly SignatureRow[];
}

/** Whether a statement can be signed; unknown where nothing is said about it. */
export type Signing = "open" | "closed" | "unknown";

/** A circle of a cover, in whole units of its frame. `tone` is one of the palette's. */
export interface Circle {
  x: number;
  y: number;
  r: number;
  tone: 1 | 2 | 3;
}

/** The drawing for an entry: circles that touch, in a frame of `width` by `height` units. `palette` counts from 1. */
export interface Cover {
  palette: number;
  width: number;
  height: number;
  circles: readonly Circle[];
}

/** What the drawing of an entry comes from: the number of its subject, and a text that is its own. */
export interface Motif {
  subject: number;
  seed: string;
}

/** What a share picture shows: a title, a line above it (kind and date), the coalition's name, and a drawing. */
export interface ShareCard {
  title: string;
  label: string;
  name: string;
  motif: Motif;
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
  | { state: "gone" }
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
  /** What a visitor should do. */
  action: MenuLink | undefined;
  /** The figures of the home page, with their newest values. */
  keyFigures: readonly FigureMention[];
  register: Register;
  /** Where the members are that the register counts today. */
  memberPlaces: MemberPlaces;
  /** The map of the same countries; undefined where no member has one. */
  worldMap: () => WorldMap | undefined;
  /** The register as of a day in ISO form. */
  registerOn: (day: string) => Register;
  /** How many there are on a day: those of the register, or more where site.yaml was told so. */
  headcountOn: (day: string) => (counted: keyof Register["counts"]) => number;
  eventState: (event: Published<"events">) => EventState;
  /** The signatures of a statement, if it has a ledger. */
  ledger: (statement: Published<"statements">) => Ledger | undefined;
  /** Whether a statement can be signed today. */
  signing: (statement: Published<"statements">) => Signing;
  /** The statements that an organisation issued or signed, newest first. */
  signedBy: (member: Published<"members">) => readonly Published<"statements">[];
  /** What everybody may count and use again: the same in every language. */
  openData: () => OpenData;
  /** Where a link in a field leads: a content path, an address, or a web address. */
  addressOfLink: (entry: AnyPublished, link: string) => string | undefined;
  /** All entries of a type in this language, in the order of lists. */
  all: <N extends TypeName>(type: N) => readonly Published<N>[];
  /** A list with its facets. */
  list: (name: FacetedListName) => FacetedList;
  /** The page of a value of a facet in this language, if it has one. */
  valuePage: (
    list: FacetedListName,
    facet: FacetName,
    key: string,
  ) => { lang: string; address: string } | undefined;
  /** The pages of a value of a facet in all languages that have entries with it. */
  valueEditions: (
    list: FacetedListName,
    facet: FacetName,
    key: string,
  ) => { lang: string; address: string }[];
  /** What was published in a span of days, on a topic if one is given. */
  digest: (span: Span, topic?: Published<"topics">) => Digest;
  /** The digests of all months in which something was published, newest first. */
  digests: () => readonly Digest[];
  /** The entries with these ids, in this language or else the main one; unpublished ones are left out. */
  find: <N extends TypeName>(type: N, ids: readonly string[]) => Published<N>[];
  /** All published entries that name this one in their front matter, newest first. */
  naming: (entry: AnyPublished) => readonly AnyPublished[];
  credits: (names: readonly string[]) => Credit[];
  neighbours: (entry: AnyPublished) => { older: AnyPublished | undefined; newer: AnyPublished | undefined };
  /** At most four to read next: what shares most with an entry and is not linked from its page anyway. */
  related: (entry: AnyPublished) => readonly AnyPublished[];
  translations: (entry: AnyPublished) => { lang: string; address: string }[];
  /** A list such as `/news/` in all languages; none for what is no list. */
  editions: (path: string | undefined) => { lang: string; address: string }[];
  /** The text that introduces the list at a path such as `/news/`, if one is written. */
  introduction: (path: string) => Published<"pages"> | undefined;
  /** Pages that have an address of their own, i.e. all but introductions. */
  standalonePages: readonly Published<"pages">[];
  /** What titles, summaries, headings and names are made of, the most frequent words first: see words.json. */
  vocabulary: () => string[];
  /** A path such as `/news/` in the language of this edition. */
  localPath: (path: string) => string;
  /** The old addresses of the whole site: those that lead on, and those of texts that are gone. */
  moves: Moves;
  picture: (entry: AnyPublished, source: string) => PictureSource | undefined;
  document: (entry: AnyPublished, source: string, title: string) => DocumentLink | undefined;
  /** What the drawing of an entry comes from; without an entry, that of the site. */
  motif: (entry?: AnyPublished) => Motif;
  /** The drawing that stands for an entry: the same for the same type, id, title and first topic. */
  cover: (entry: AnyPublished) => Cover;
  /** Whether an entry is no old post: only then its page has a share picture of its own. */
  isRecent: (entry: AnyPublished) => boolean;
  /** The picture that stands for a page where its address is shared; it is made at the end of a build. */
  sharePicture: (card: ShareCard) => { src: string; width: number; height: number };
}
