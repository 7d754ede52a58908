import type { TypeName } from "../model/content-types.ts";
import type { Figure } from "../model/figures.ts";
import type { DataRow } from "../model/open-data.ts";
import type { Library, Published } from "../model/views.ts";

/** What rows are made with, beside their entry. */
export interface RowSources {
  main: Omit<Library, "openData">;
  /** Those of the ids that have a page. */
  known: (type: TypeName, ids: readonly string[]) => string[];
  /** The web address of a path of the site. */
  url: (path: string) => string;
  /** Authors and organisers as they are called. */
  names: (written: readonly string[]) => string[];
}

/** A web address in the form of RFC 3986, also where it is written with other letters than those. */
const plain = (address: string | undefined): string | null =>
  address === undefined ? null : new URL(address).href;

/** An organisation with what it is to the coalition today. */
export function memberRow(member: Published<"members">, { main, url }: RowSources): DataRow<"members"> {
  const { fields } = member;
  const { current, past } = main.register.roles(member);
  return {
    id: member.id,
    name: fields.name,
    acronym: fields.acronym ?? null,
    kind: fields.kind,
    countries: fields.countries,
    standing: main.register.standing(member),
    roles: current.map(({ role }) => role),
    former_roles: past.map(({ role }) => role),
    joined: fields.joined ?? null,
    left: fields.left ?? null,
    website: plain(fields.website),
    url: url(member.address),
  };
}

/** A statement with the number of its signatures. */
export function statementRow(
  statement: Published<"statements">,
  { main, known, url }: RowSources,
): DataRow<"statements"> {
  const { fields } = statement;
  const ledger = main.ledger(statement);
  const signing = main.signing(statement);
  return {
    ...headOf(statement),
    date: fields.date,
    kind: fields.kind ?? null,
    summary: fields.summary ?? null,
    occasion: fields.occasion ?? null,
    addressees: fields.addressees,
    issued_by: known("members", fields.members),
    topics: known("topics", fields.topics),
    countries: fields.countries,
    signing: signing === "unknown" ? null : signing,
    sign_until: fields.sign?.until ?? null,
    signed_organisations: ledger?.organisations ?? null,
    signed_individuals: ledger?.individuals ?? null,
    signed_members: ledger?.members ?? null,
    signed_countries: ledger?.countries ?? null,
    url: url(statement.address),
  };
}

/** The signatures of a statement, each with the statement. */
export function endorsementRows(
  statement: Published<"statements">,
  { main, url }: RowSources,
): DataRow<"endorsements">[] {
  const rows = main.ledger(statement)?.rows ?? [];
  return rows.map((row) => ({ statement: statement.id, ...row, url: url(statement.address) }));
}

/** An event with its times on the clock of its zone. */
export function eventRow(event: Published<"events">, { known, url, names }: RowSources): DataRow<"events"> {
  const { fields } = event;
  return {
    ...headOf(event),
    start: fields.start,
    end: fields.end ?? null,
    zone: fields.zone,
    place: fields.place ?? null,
    online: fields.online ?? false,
    cancelled: fields.cancelled ?? false,
    summary: fields.summary ?? null,
    organisers: names(fields.organisers),
    speakers: names(fields.speakers),
    topics: known("topics", fields.topics),
    members: known("members", fields.members),
    statement: only(known("statements", listed(fields.statement))),
    recording: plain(fields.recording?.url),
    url: url(event.address),
  };
}

/** A publication with the addresses of its files. */
export function publicationRow(
  publication: Published<"publications">,
  { main, known, url, names }: RowSources,
): DataRow<"publications"> {
  const { fields } = publication;
  const files = fields.files.flatMap(({ src, title }) => main.document(publication, src, title) ?? []);
  return {
    ...headOf(publication),
    date: fields.date,
    kind: fields.kind,
    summary: fields.summary ?? null,
    publishers: names(fields.publishers),
    authors: names(fields.authors),
    topics: known("topics", fields.topics),
    files: files.map(({ href }) => url(href)),
    link: plain(fields.link),
    url: url(publication.address),
  };
}

/** A news or blog post. */
export function newsRow(post: Published<"news">, { known, url, names }: RowSources): DataRow<"news"> {
  const { fields } = post;
  return {
    ...headOf(post),
    date: fields.date,
    kind: fields.kind,
    summary: fields.summary ?? null,
    authors: names(fields.authors),
    topics: known("topics", fields.topics),
    countries: fields.countries,
    members: known("members", fields.members),
    event: only(known("events", listed(fields.event))),
    statement: only(known("statements", listed(fields.statement))),
    url: url(post.address),
  };
}

/** A figure with a row for each of its values, the newest first. */
export function figureRows(id: string, { label, earlier, ...newest }: Figure): DataRow<"figures">[] {
  return [newest, ...earlier].map((value) => ({
    id,
    label,
    value: value.value,
    unit: value.unit ?? null,
    year: value.year ?? null,
    since: value.since ?? null,
    current: value === newest,
    source: value.source,
    link: plain(value.link),
  }));
}

const headOf = ({ id, title, lang }: Published) => ({ id, title, lang });

const listed = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
const only = (ids: readonly string[]): string | null => ids[0] ?? null;
