import { country } from "../model/fields.ts";
import { fold } from "../model/slug.ts";

/** Whether a code may stand in a ledger. */
const isCountry = (code: string): boolean => country.safeParse(code).success;

const codes = new Map<string, string>();
for (const lang of ["en", "fr", "es", "de", "nl", "pt"]) {
  const names = new Intl.DisplayNames([lang], { type: "region", fallback: "none" });
  for (const a of "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for (const b of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
      const name = names.of(a + b);
      if (name !== undefined && isCountry(a + b)) codes.set(fold(name), a + b);
    }
}
for (const [name, code] of [
  ["uk", "GB"],
  ["usa", "US"],
  ["united states of america", "US"],
  ["holland", "NL"],
  ["the netherlands", "NL"],
  ["drc", "CD"],
  ["ivory coast", "CI"],
] as const)
  codes.set(name, code);

/** The ISO 3166-1 code of a country written as a code or a name in one of six languages; undefined if it is none. */
export function countryCode(written: string): string | undefined {
  const trimmed = written.trim();
  if (/^[A-Z]{2}$/.test(trimmed) && isCountry(trimmed)) return trimmed;
  return codes.get(fold(trimmed));
}

/** How numbers in dates such as 04/07/2021 are ordered. */
export type DateOrder = "day-first" | "month-first";

/** The ISO day of a form's time stamp; undefined if it is no date, or if its order must be guessed and is not given. */
export function dayOfStamp(written: string, order: DateOrder | undefined): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(written.trim());
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const other = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(written.trim());
  if (other === null) return undefined;
  const [first, second, year] = [Number(other[1]), Number(other[2]), Number(other[3])];
  const isDayFirst = first > 12 || (second <= 12 && order === "day-first");
  const isMonthFirst = second > 12 || (first <= 12 && order === "month-first");
  if (isDayFirst === isMonthFirst) return first === second ? realDay(year, first, second) : undefined;
  return isDayFirst ? realDay(year, second, first) : realDay(year, first, second);
}

function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** The domain of an e-mail or web address without `www.`. */
export function domainOf(written: string): string | undefined {
  const domain = /(?:@|^https?:\/\/|^)(?:www\.)?([\w-]+(?:\.[\w-]+)+)/i.exec(written.trim())?.[1];
  return domain?.toLowerCase();
}

/** Mail providers that say nothing of an organisation. */
export const publicMail = /^(gmail|yahoo|hotmail|outlook|live|icloud|proton(mail)?|gmx|aol|mail)\./;
