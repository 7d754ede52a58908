import { z } from "zod";

declare module "zod" {
  interface GlobalMeta {
    /** The field's value is the id of an entry of this content type. */
    refersTo?: string;
    /** The field's value names an author: an id, a name, an alias, or just a plain name. */
    namesAuthor?: boolean;
    /** The field's value is a file beside the text or under `media/`. */
    namesFile?: "picture" | "document";
    /** The field's value is a link: a content path, an address, or a web address. */
    namesLink?: boolean;
    /** What a wrong value is called in a problem, and what to type instead. */
    example?: string;
  }
}

/** What a custom check tells the reader, so that it can name the problem by its code. */
export interface FieldIssue {
  code: "invalid-date" | "invalid-format";
  hint: string;
}

const dayForm = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const realDay = z.iso.date();

/** Whether `text` is a real calendar day, or the month or year of one: `2021-04-07`, `2021-04`, `2021`. */
export function isCalendarDay(text: string): boolean {
  return dayForm.test(text) && realDay.safeParse(`${text}-01-01`.slice(0, 10)).success;
}

const dateIssue: FieldIssue = {
  code: "invalid-date",
  hint: "Write a day as 2021-04-07, or a month as 2021-04, or a year as 2021.",
};
const momentIssue: FieldIssue = {
  code: "invalid-date",
  hint: "Write a day as 2021-04-07 or a moment as 2021-04-07T09:00Z.",
};

/** A year written as a bare number (`date: 2020`) is the text "2020": YAML cannot know that it is a date. */
export const numberAsText = (value: unknown): unknown => (typeof value === "number" ? String(value) : value);

/** A calendar day as ISO text in UTC, or a month or a year where no more is known. */
export const day = (title: string, description: string) =>
  z
    .preprocess(
      numberAsText,
      z.string().refine(isCalendarDay, { error: "is not a date that exists", params: dateIssue }),
    )
    .meta({ title, description, example: "2021-04-07" });

/** A moment: a day (its first instant in UTC) or an ISO date and time with `Z` or an offset. */
export const moment = (title: string, description: string) =>
  z
    .preprocess(
      numberAsText,
      z
        .string()
        .refine(
          (text) =>
            realDay.safeParse(text).success ||
            z.iso.datetime({ offset: true, precision: null }).safeParse(text).success ||
            z.iso.datetime({ offset: true, precision: -1 }).safeParse(text).success,
          { error: "is not a day or a moment that exists", params: momentIssue },
        ),
    )
    .meta({ title, description, example: "2021-04-07" });

/** A day, or a day and time on the clock of the place: `2024-05-15T15:00` (ISO 8601 without an offset). */
const isLocalTime = (text: string): boolean =>
  realDay.safeParse(text).success ||
  (!text.endsWith("Z") && z.iso.datetime({ local: true, precision: -1 }).safeParse(text).success);

/** A day, or a day and time on the clock of the place of an event, where the zone is a field of its own. */
export const localTime = (title: string, description: string) =>
  z
    .string()
    .transform((text) => text.replace(/^(\S{10}) (\S+)$/, "$1T$2"))
    .refine(isLocalTime, {
      error: "is not a day or a time that exists",
      params: {
        code: "invalid-date",
        hint: "Write a day as 2024-05-15, or with its time as 2024-05-15T15:00.",
      } satisfies FieldIssue,
    })
    .meta({ title, description, example: "2024-05-15T15:00" });

/** A time zone by its IANA name. */
export const timeZone = (title: string, description: string) =>
  z
    .string()
    .refine(zoneExists, {
      error: "is not a time zone",
      params: {
        code: "invalid-format",
        hint: "Write the name of the zone, for example Europe/Zurich, Africa/Kampala or UTC.",
      } satisfies FieldIssue,
    })
    .meta({ title, description, example: "Europe/Zurich" });

/** One line of plain text. */
export const text = (title: string, description: string) =>
  z.string().trim().min(1).meta({ title, description });

/** One of a fixed list of words. */
export const oneOf = <const V extends readonly [string, ...string[]]>(
  values: V,
  title: string,
  description: string,
) => z.enum(values).meta({ title, description, example: values[0] });

/** A whole number. */
export const count = (title: string, description: string) => z.int().meta({ title, description });

/** Yes or no. */
export const flag = (title: string, description: string) => z.boolean().meta({ title, description });

/** A list; a single value stands for a list of one. */
export const listOf = <T extends z.ZodType>(item: T, title: string, description: string) =>
  z
    .preprocess(
      (value) => (value === undefined || value === null || Array.isArray(value) ? value : [value]),
      z.array(item),
    )
    .meta({ title, description });

/** The id of an entry of another type: its file name without date, language and ending. */
export const referenceTo = (type: string, title: string, description: string) =>
  z.string().trim().min(1).meta({ title, description, refersTo: type });

/** An author: the id, name or alias of a person or member, or the plain name of somebody without a page. */
export const author = z.string().trim().min(1).meta({ title: "Author", namesAuthor: true });

/** An ISO 3166-1 alpha-2 country code in capitals. */
export const country = z
  .string()
  .refine((code) => /^[A-Z]{2}$/.test(code) && countryExists(code), {
    error: "is not a country code",
    params: {
      code: "invalid-format",
      hint: "Use the two capital letters of ISO 3166-1, for example UG for Uganda or GB for the United Kingdom.",
    } satisfies FieldIssue,
  })
  .meta({ title: "Country", example: "UG" });

/** A country code or the word `global`. */
export const countryOrGlobal = z
  .union([z.literal("global"), country])
  .meta({ title: "Country", example: "UG" });

/** An address on another site. */
export const webAddress = (title: string, description: string) =>
  z
    .string()
    .refine((value) => /^https?:\/\/[^\s/]+\S*$/.test(value) && URL.canParse(value), {
      error: "is not a web address",
      params: {
        code: "invalid-format",
        hint: "Write the whole address, beginning with https://.",
      } satisfies FieldIssue,
    })
    .refine((value) => !URL.canParse(value) || new URL(value).username === "", {
      error: "has a name and an @ before its site, as deceptive links do",
      params: { code: "invalid-format", hint: "Write only what stands behind the @." } satisfies FieldIssue,
    })
    .meta({ title, description, example: "https://www.example.org/" });

/** The path of an address on this site, e.g. `/about/`: lower-case words between slashes (RFC 3986 unreserved). */
export const sitePath = (title: string, description: string) =>
  z
    .string()
    .refine((value) => /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/.test(value), {
      error: "is not an address on this site",
      params: {
        code: "invalid-format",
        hint: "Begin and end with a slash and use small letters, digits and hyphens, for example /about/.",
      } satisfies FieldIssue,
    })
    .meta({ title, description, example: "/about/" });

/** A picture of an entry: a file beside the text or under `media/`, with its text alternative. */
export const picture = (title: string, description: string) =>
  z
    .strictObject({
      src: z.string().min(1).meta({ title: "File", namesFile: "picture" }),
      alt: text("Text alternative", "What the picture shows, for those who cannot see it."),
      caption: text("Caption", "What there is to know about the picture, shown below it.").optional(),
      credit: text("Credit", "Who made the picture.").optional(),
    })
    .meta({ title, description });

/** A document to download: a file beside the text or under `media/`. */
export const attachment = z
  .strictObject({
    src: z.string().min(1).meta({ title: "File", namesFile: "document" }),
    title: text("Title", "What the document is called."),
    lang: text("Language", "The language of the document, if not that of the text.").optional(),
  })
  .meta({ title: "Document" });

/** Something that belongs to an entry: a file beside the text, or a page elsewhere. */
export const resource = z
  .strictObject({
    title: text("Title", "What it is called."),
    src: z.string().min(1).meta({ title: "File", namesFile: "document" }).optional(),
    link: webAddress("Link", "Where it is, if it is not a file here.").optional(),
  })
  .meta({ title: "Resource" });

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
/** Codes that the locale data names although ISO 3166-1 assigns them to no country. */
const notCountries = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "XA",
  "XB",
  "ZZ",
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "IC",
  "TA",
]);

/** Whether a code is that of a country. Old and unofficial ones (YU, UK) have names too, but lead to another code. */
function countryExists(code: string): boolean {
  return (
    !notCountries.has(code) &&
    regionNames.of(code) !== undefined &&
    new Intl.Locale("und", { region: code }).region === code
  );
}

function zoneExists(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(name);
  } catch {
    return false;
  }
}
