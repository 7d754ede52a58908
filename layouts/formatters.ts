/**
 * Gives what `make` makes of a key, and makes it once. For formatters of Intl and days in words: they are costly to make,
 * are asked for on every page, and depend on nothing but their key.
 */
export function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** English of this site is written as in Britain: `7 April 2021`, `A, B and C`. */
export const localeOf = (lang: string): string => (lang === "en" ? "en-GB" : lang);

export const wholeNumbers = remember((lang) => new Intl.NumberFormat(lang));
export const preciseNumbers = remember((lang) => new Intl.NumberFormat(lang, { maximumFractionDigits: 6 }));
export const plurals = remember((lang) => new Intl.PluralRules(lang));
export const lists = remember((lang) => new Intl.ListFormat(localeOf(lang), { type: "conjunction" }));
export const regionNames = remember((lang) => new Intl.DisplayNames([lang], { type: "region" }));
export const languageNames = remember((lang) => new Intl.DisplayNames([lang], { type: "language" }));
export const locales = remember((tag) => new Intl.Locale(tag).maximize());
export const longDays = remember(
  (lang) => new Intl.DateTimeFormat(localeOf(lang), { dateStyle: "long", timeZone: "UTC" }),
);

const sizes = (unit: string, digits: number): ((lang: string) => Intl.NumberFormat) =>
  remember((lang) => new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: digits }));

/** Every page says its weight, but there are not many whole ones. */
function wholeSizes(unit: string): (lang: string) => (value: string) => string {
  const formats = sizes(unit, 0);
  return remember((lang) => remember((value) => formats(lang).format(Number(value))));
}

/** Sizes of files: whole ones, which are given as digits, and those below ten, which get a digit after the point. */
export const kilobytes = { whole: wholeSizes("kilobyte"), small: sizes("kilobyte", 1) };
export const megabytes = { whole: wholeSizes("megabyte"), small: sizes("megabyte", 1) };
