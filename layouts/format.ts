import { DateTime } from "luxon";
import type { Span } from "../scripts/model/digest.ts";
import {
  kilobytes,
  languageNames,
  lists,
  localeOf,
  locales,
  longDays,
  megabytes,
  plurals,
  preciseNumbers,
  regionNames,
  remember,
  wholeNumbers,
} from "./formatters.ts";
import { fill } from "./words.ts";

/** A day, month or year in words, as precisely as it is written: `7 April 2021`, `April 2021`, `2021`. Always in UTC. */
export function formatDay(day: string, lang: string): string {
  return day.length === 4 ? day : daysIn(lang)(day);
}

const daysIn = remember((lang) =>
  remember((day) =>
    DateTime.fromISO(day, { zone: "utc", locale: localeOf(lang) }).toLocaleString(
      day.length === 7
        ? { month: "long", year: "numeric" }
        : { day: "numeric", month: "long", year: "numeric" },
    ),
  ),
);

/** Days from the first to the last in words: `1 April – 31 May 2021`; a whole month by its name. Always in UTC. */
export function formatSpan({ from, to }: Span, lang: string): string {
  const first = DateTime.fromISO(from, { zone: "utc" });
  const last = DateTime.fromISO(to, { zone: "utc" });
  const month = from.slice(0, 7);
  if (to.startsWith(month) && first.day === 1 && last.day === last.daysInMonth) return formatDay(month, lang);
  return longDays(lang).formatRange(first.toMillis(), last.toMillis());
}

/** A whole number in words of a language: `1,000`. */
export function formatNumber(n: number, lang: string): string {
  return wholeNumbers(lang).format(n);
}

/** A count with its noun, e.g. `1 member`, `30 members`, by the plural rules of the language (CLDR). */
export function formatCount(
  n: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
  lang: string,
): string {
  const form = forms[plurals(lang).select(n)] ?? forms.other;
  return fill(form, { n: formatNumber(n, lang) });
}

/** Several names as one phrase: `A, B and C`. */
export function formatList(items: readonly string[], lang: string): string {
  return lists(lang).format(items);
}

/** The name of a country by its ISO 3166-1 code, or of a region by its M49 code (`002`: Africa). */
export function formatCountry(code: string, lang: string): string {
  return regionNames(lang).of(code) ?? code;
}

/** A language with the country where most of its readers are, as Open Graph has it: `en_US`, `fr_FR`. */
export function formatLocale(tag: string): string {
  const { language, region } = locales(tag);
  return region === undefined ? language : `${language}_${region}`;
}

/** The name of a language in that language itself. */
export function formatLanguage(tag: string): string {
  return languageNames(tag).of(tag) ?? tag;
}

/** The name of a language in words of another: `French`, `français`. */
export function formatLanguageIn(tag: string, lang: string): string {
  return languageNames(lang).of(tag) ?? tag;
}

/** Names of places that English says with an article. */
const withArticle =
  /^(Americas|Bahamas|Central African|Comoros|Congo|Dominican Republic|Gambia|Maldives|Netherlands|Philippines|Seychelles|United|.*Islands$)/;

/** A country or region (ISO 3166-1 or UN M49) as it stands in a sentence: `the Netherlands`, `Africa`. */
export function formatPlace(code: string, lang: string): string {
  const name = formatCountry(code, lang);
  return lang === "en" && withArticle.test(name) ? `the ${name}` : name;
}

/** A size in bytes as a person reads it: `84 kB`, `1.2 MB`. */
export function formatSize(bytes: number, lang: string): string {
  const [value, units] = bytes < 999_500 ? [bytes / 1000, kilobytes] : [bytes / 1_000_000, megabytes];
  return value < 10 ? units.small(lang).format(value) : units.whole(lang)(String(Math.round(value)));
}

/** A day, or a day and time on the clock of a zone: `15 May 2024, 15:00`. */
export function formatLocalTime(local: string, zone: string, lang: string): string {
  const day = formatDay(local.slice(0, 10), lang);
  return local.length === 10 ? day : `${day}, ${DateTime.fromISO(local, { zone }).toFormat("HH:mm")}`;
}

/** The name of a time zone as people say it: that of its city. */
export function formatZone(zone: string): string {
  return zone.replace(/^.*\//, "").replaceAll("_", " ");
}

/** What the clock of another zone shows at a local time: the instant in ISO form, the day in words, and the time. */
export function formatElsewhere(
  { local, zone }: { local: string; zone: string },
  elsewhere: string,
  lang: string,
): { iso: string; day: string; time: string } {
  const there = DateTime.fromISO(local, { zone }).setZone(elsewhere);
  return {
    iso: there.toISO({ suppressMilliseconds: true, suppressSeconds: true }) ?? local,
    day: formatDay(there.toISODate() ?? local, lang),
    time: there.toFormat("HH:mm"),
  };
}

/** A day, or a local time with the offset of its zone, for the `datetime` of a `time` element (HTML, 4.5.14). */
export function localTimeAsIso(local: string, zone: string): string {
  if (local.length === 10) return local;
  return (
    DateTime.fromISO(local, { zone }).toISO({ suppressMilliseconds: true, suppressSeconds: true }) ?? local
  );
}

/** A number with what it counts: `18 million`, `70.3 %`, `0.5 per 1,000 people`. */
export function formatQuantity(value: number, unit: string | undefined, lang: string): string {
  const number = preciseNumbers(lang).format(value);
  if (unit === undefined) return number;
  return unit === "%" && lang === "en" ? `${number}%` : `${number}\u00A0${unit}`;
}
