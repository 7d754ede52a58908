import { z } from "zod";
import { memberKinds, memberRoles } from "./members.ts";
import { newsKinds } from "./news.ts";
import { publicationKinds } from "./publications.ts";
import { statementKinds } from "./statements.ts";

const text = z.string().min(1);
const texts = z.array(text);
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
const country = z.string().regex(/^[A-Z]{2}$/);
const webAddress = z.url();
const count = z.int().nonnegative();

/** Who signed: what the files of a statement and those of all statements say of a signature. */
const signature = {
  name: text,
  member: text.nullable(),
  kind: text.nullable(),
  country: country.nullable(),
  signed_on: day,
  capacity: z.enum(["organisation", "individual"]),
};

/**
 * The open data: one declaration for each set, from which its columns, JSON, CSV, JSON Schema and table of fields are
 * derived. What is not known is null. Nothing in it tells how to reach a person.
 */
export const dataSets = {
  members: z.strictObject({
    id: text,
    name: text,
    acronym: text.nullable(),
    kind: z.enum(memberKinds),
    countries: z.array(z.union([z.literal("global"), country])),
    standing: z.enum(["member", "observer", "other"]),
    roles: z.array(z.enum(memberRoles)),
    former_roles: z.array(z.enum(memberRoles)),
    joined: day.nullable(),
    left: day.nullable(),
    website: webAddress.nullable(),
    url: webAddress,
  }),
  statements: z.strictObject({
    id: text,
    title: text,
    lang: text,
    date: day,
    kind: z.enum(statementKinds).nullable(),
    summary: text.nullable(),
    occasion: text.nullable(),
    addressees: texts,
    issued_by: texts,
    topics: texts,
    countries: z.array(country),
    signing: z.enum(["open", "closed"]).nullable(),
    sign_until: day.nullable(),
    signed_organisations: count.nullable(),
    signed_individuals: count.nullable(),
    signed_members: count.nullable(),
    signed_countries: count.nullable(),
    url: webAddress,
  }),
  endorsements: z.strictObject({ statement: text, ...signature, url: webAddress }),
  events: z.strictObject({
    id: text,
    title: text,
    lang: text,
    start: localTime,
    end: localTime.nullable(),
    zone: text,
    place: text.nullable(),
    online: z.boolean(),
    cancelled: z.boolean(),
    summary: text.nullable(),
    organisers: texts,
    speakers: texts,
    topics: texts,
    members: texts,
    statement: text.nullable(),
    recording: webAddress.nullable(),
    url: webAddress,
  }),
  publications: z.strictObject({
    id: text,
    title: text,
    lang: text,
    date: day,
    kind: z.enum(publicationKinds),
    summary: text.nullable(),
    publishers: texts,
    authors: texts,
    topics: texts,
    files: z.array(webAddress),
    link: webAddress.nullable(),
    url: webAddress,
  }),
  news: z.strictObject({
    id: text,
    title: text,
    lang: text,
    date: day,
    kind: z.enum(newsKinds),
    summary: text.nullable(),
    authors: texts,
    topics: texts,
    countries: z.array(country),
    members: texts,
    event: text.nullable(),
    statement: text.nullable(),
    url: webAddress,
  }),
  figures: z.strictObject({
    id: text,
    label: text,
    value: z.number(),
    unit: text.nullable(),
    year: z.int().nullable(),
    since: day.nullable(),
    current: z.boolean(),
    source: text,
    link: webAddress.nullable(),
  }),
} as const;

export type DataSetName = keyof typeof dataSets;

/** A row of a data set. */
export type DataRow<N extends DataSetName> = z.output<(typeof dataSets)[N]>;

/** A signature as open data, without its statement. */
export type SignatureRow = z.output<z.ZodObject<typeof signature>>;

/** The name of a column of any set. */
export type ColumnName = { [N in DataSetName]: keyof DataRow<N> }[DataSetName];

/** What may stand in a cell. */
export type DataCell = string | number | boolean | null | readonly string[];

/** What a schema is given in words: its own address and title, and what a column says. */
export interface SchemaWords {
  address: string;
  title: string;
  explain: (column: ColumnName) => string;
}

/** A set of open data with its rows as of the day of the build. */
export interface DataSet<N extends DataSetName = DataSetName> {
  name: N;
  columns: readonly ColumnName[];
  /** The columns whose cells hold several values. */
  lists: readonly ColumnName[];
  rows: readonly DataRow<N>[];
  /** The JSON Schema (draft 2020-12) of the file in which the rows stand. */
  schema: (words: SchemaWords) => object;
}

/** All sets, each under its name. */
export type OpenData = { readonly [N in DataSetName]: DataSet<N> };
