import { contentTypes, type TypeName } from "../model/content-types.ts";
import { type AnyEntry, type Entry, orderingDay, type Text } from "../model/entry.ts";
import { isCalendarDay, numberAsText } from "../model/fields.ts";
import { readOldAddress } from "../model/old-address.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { clockProblems } from "./clock-changes.ts";
import { type EntryName, parseEntryName } from "./entry-name.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { findPersonalData } from "./privacy.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readSourceText } from "./source-text.ts";
import { didYouMean } from "./suggest.ts";
import { locatorIn, parseYaml, type YamlMapping } from "./yaml.ts";

/** What was found in a file: an entry, or a text with mistakes in its name or front matter; and everything that is wrong. */
export interface ReadEntry {
  entry?: AnyEntry;
  unsound?: Text;
  problems: Problem[];
}

/** An entry of any type without its functions. */
type EntryData = { [N in TypeName]: Omit<Entry<N>, "locate"> }[TypeName];

/** What was found in a file, as plain data; see `withPlaces`. */
export interface TextData {
  entry?: EntryData;
  unsound?: Omit<Text, "locate">;
  /** The front matter as it is written, and its line; undefined where it cannot be parsed. */
  front: { yaml: string; yamlLine: number } | undefined;
  problems: Problem[];
}

/** Reads one Markdown file as an entry in one of the site's `languages` (the first is the default). */
export const readEntry = (root: string, file: string, languages: readonly string[]): ReadEntry =>
  withPlaces(readText(root, file, languages));

/** Adds to what was found in a file where its values stand there. */
export function withPlaces({ entry, unsound, front, problems }: TextData): ReadEntry {
  const locate: Text["locate"] =
    front === undefined ? () => fileStart : locatorIn(front.yaml, front.yamlLine).locate;
  if (entry !== undefined) return { entry: { ...entry, locate }, problems };
  return unsound === undefined ? { problems } : { unsound: { ...unsound, locate }, problems };
}

/** The same as `readEntry`, as data that can be stored. */
export function readText(root: string, file: string, languages: readonly string[]): TextData {
  const { name, problem: misnamed } = parseEntryName(file);
  const source = readSourceText(root, file);
  const split = "problem" in source ? source : splitFrontMatter(file, source.text);
  const { mapping, problems } =
    "problem" in split
      ? { mapping: undefined, problems: [split.problem] }
      : parseYaml(file, split.yaml, split.yamlLine);
  if (misnamed !== undefined) problems.unshift(misnamed);
  if ("text" in source) problems.push(...findPersonalData(file, source.text, isSignAddress(mapping)));
  if (name === undefined) return { front: undefined, problems };
  const { body, bodyLine } = "problem" in split ? { body: "", bodyLine: 1 } : split;
  const { type, id } = name;
  if (mapping === undefined || "problem" in split) {
    const lang = name.lang ?? languages[0] ?? "en";
    return { unsound: { type, id, lang, file, fields: {}, body, bodyLine }, front: undefined, problems };
  }
  const { parsed, lang, problems: wrong } = check(file, name, mapping, languages);
  problems.push(...wrong);
  const base = { id, lang, file, body, bodyLine };
  const front = { yaml: split.yaml, yamlLine: split.yamlLine };
  if (parsed === undefined || problems.some((found) => found.severity === "error"))
    return { unsound: { ...base, type, fields: mapping.value }, front, problems };
  return { entry: { ...base, date: orderingDay(parsed.fields), ...parsed }, front, problems };
}

/** The one place in a text where an address may stand: where signatures are sent. */
function isSignAddress(mapping: YamlMapping | undefined): (found: string) => boolean {
  const sign = mapping?.value.sign;
  const own = typeof sign === "object" && sign !== null && "email" in sign ? sign.email : undefined;
  return (found) => found === own;
}

/** Checks a front matter against its type and the file's name. */
function check(file: string, name: EntryName, mapping: YamlMapping, languages: readonly string[]) {
  const { schema, dated, parse } = contentTypes[name.type];
  const written = mapping.value;
  const dayFromName = dated && written.date === undefined ? name.date : undefined;
  const value = dayFromName === undefined ? written : { ...written, date: dayFromName };
  const parsed = parse(value);
  // A day from the file name that does not exist is told with the name.
  const issues =
    "issues" in parsed
      ? parsed.issues.filter(({ path }) => dayFromName === undefined || path[0] !== "date")
      : [];
  const { tag, problems } = languageOf(file, name, mapping, languages);
  return {
    parsed: "typed" in parsed ? parsed.typed : undefined,
    lang: tag,
    problems: [
      ...schemaProblems(file, schema, { ...mapping, value }, issues),
      ...problems,
      ...dateProblems(file, name, mapping),
      ...aliasProblems(file, name, mapping),
      ...orderProblems(file, { ...mapping, value }),
      ...(name.type === "events" ? clockProblems(file, mapping) : []),
    ],
  };
}

function languageOf(
  file: string,
  name: EntryName,
  mapping: YamlMapping,
  languages: readonly string[],
): { tag: string; problems: Problem[] } {
  const written = typeof mapping.value.lang === "string" ? mapping.value.lang : undefined;
  const tag = written ?? name.lang ?? languages[0] ?? "en";
  const problems: Problem[] = [];
  if (written !== undefined && name.lang !== undefined && written !== name.lang)
    problems.push(
      problem(
        "language-disagrees",
        file,
        mapping.locate(["lang"]),
        `The file name says "${name.lang}", and lang says "${written}".`,
        "Delete the line lang, or rename the file.",
      ),
    );
  if (!languages.includes(tag))
    problems.push(
      problem(
        "unknown-language",
        file,
        written === undefined ? fileStart : mapping.locate(["lang"]),
        `The site has no language "${tag}".`,
        didYouMean(tag, languages, `site.yaml lists: ${languages.join(", ")}.`),
      ),
    );
  return { tag, problems };
}

function dateProblems(file: string, name: EntryName, mapping: YamlMapping): Problem[] {
  const { year } = mapping.value;
  if (name.type === "years" && typeof year === "number" && String(year) !== name.id)
    return [
      problem(
        "date-disagrees",
        file,
        mapping.locate(["year"]),
        `The file name says ${name.id}, and year says ${year}.`,
        `Rename the file to ${year}.md, or correct the year.`,
      ),
    ];
  const written = dayIn(mapping.value.date);
  if (name.date === undefined || !isCalendarDay(name.date) || written === undefined) return [];
  if (name.date.startsWith(written)) return [];
  return [
    problem(
      "date-disagrees",
      file,
      mapping.locate(["date"]),
      `The file name says ${name.date}, and date says ${written}.`,
      "Delete the line date, or rename the file.",
    ),
  ];
}

/** Aliases are old addresses; those of people and members that begin otherwise are other names. */
function aliasProblems(file: string, name: EntryName, mapping: YamlMapping): Problem[] {
  const { aliases } = mapping.value;
  const hasNames = name.type === "people" || name.type === "members";
  return (Array.isArray(aliases) ? aliases : [aliases]).flatMap((alias, i) => {
    if (typeof alias !== "string" || (hasNames && !alias.startsWith("/"))) return [];
    const old = readOldAddress(alias.trim());
    if ("path" in old) return [];
    const way = Array.isArray(aliases) ? ["aliases", i] : ["aliases"];
    return [problem("invalid-format", file, mapping.locate(way), old.wrong, old.hint)];
  });
}

/** Pairs of days of which the second cannot come before the first. */
const spans = [
  ["joined", "left"],
  ["publish_at", "expires_at"],
  ["from", "to"],
  ["start", "end"],
  ["date", "updated"],
] as const;

function orderProblems(file: string, mapping: YamlMapping): Problem[] {
  const check = (value: unknown, way: readonly (string | number)[]): Problem[] => {
    if (Array.isArray(value)) return value.flatMap((item, i) => check(item, [...way, i]));
    if (typeof value !== "object" || value === null) return [];
    const fields = new Map<string, unknown>(Object.entries(value));
    const here = spans.flatMap(([from, to]) => {
      const [start, end] = [dayIn(fields.get(from)), dayIn(fields.get(to))];
      if (start === undefined || end === undefined || !endsBefore(end, start)) return [];
      return [
        problem(
          "end-before-start",
          file,
          mapping.locate([...way, to]),
          `"${to}" (${end}) is before "${from}" (${start}).`,
          "Correct one of the two days.",
        ),
      ];
    });
    return [...here, ...[...fields].flatMap(([key, inner]) => check(inner, [...way, key]))];
  };
  return check(mapping.value, []);
}

/** The day or moment that a value of a front matter says, if it is one. */
function dayIn(value: unknown): string | undefined {
  const text = numberAsText(value);
  return typeof text === "string" && isCalendarDay(text.slice(0, 10)) ? text : undefined;
}

/** Whether one day or time is before another as far as both are known: 2020 is not before 2020-06. */
const endsBefore = (end: string, start: string): boolean => {
  const isLocal = !/[Z+]|\d-\d\d:/.test(end + start);
  const precision = Math.min(end.length, start.length, isLocal ? 16 : 10);
  return end.slice(0, precision) < start.slice(0, precision);
};
