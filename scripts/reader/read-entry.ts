import { contentTypes } from "../model/content-types.ts";
import type { AnyEntry } from "../model/entry.ts";
import { fileStart, type Problem, problem } from "../model/problem.ts";
import { type EntryName, parseEntryName } from "./entry-name.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readSourceText } from "./source-text.ts";
import { didYouMean } from "./suggest.ts";
import { parseYaml, type YamlMapping } from "./yaml.ts";

/** An entry, if the file could be read as one, and everything that is wrong with it. */
export interface ReadEntry {
  entry?: AnyEntry;
  problems: Problem[];
}

/** Reads one Markdown file as an entry in one of the site's `languages` (the first is the default). */
export function readEntry(root: string, file: string, languages: readonly string[]): ReadEntry {
  const name = parseEntryName(file);
  const source = readSourceText(root, file);
  if ("problem" in source)
    return { problems: "problem" in name ? [name.problem, source.problem] : [source.problem] };
  const split = splitFrontMatter(file, source.text);
  if ("problem" in split)
    return { problems: "problem" in name ? [name.problem, split.problem] : [split.problem] };
  const { mapping, problems } = parseYaml(file, split.yaml, split.yamlLine);
  if (mapping === undefined) return { problems: "problem" in name ? [name.problem, ...problems] : problems };
  if ("problem" in name) return { problems: [name.problem] };
  return assemble(file, name, split.body, split.bodyLine, mapping, languages);
}

function assemble(
  file: string,
  name: EntryName,
  body: string,
  bodyLine: number,
  mapping: YamlMapping,
  languages: readonly string[],
): ReadEntry {
  const { schema, dated, parse } = contentTypes[name.type];
  const written = mapping.value;
  const value =
    dated && written.date === undefined && name.date !== undefined
      ? { ...written, date: name.date }
      : written;
  const parsed = parse(value);
  const lang = languageOf(file, name, mapping, languages);
  const problems = [
    ...("issues" in parsed ? schemaProblems(file, schema, { ...mapping, value }, parsed.issues) : []),
    ...lang.problems,
    ...dateProblems(file, name, mapping),
    ...aliasProblems(file, name, mapping),
    ...orderProblems(file, mapping),
  ];
  if ("issues" in parsed || problems.some((found) => found.severity === "error")) return { problems };
  const { fields } = parsed.typed;
  const date = "date" in fields ? fields.date : undefined;
  const base = { id: name.id, lang: lang.tag, file, date, body, bodyLine, locate: mapping.locate };
  return { entry: { ...base, ...parsed.typed }, problems };
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
  const written = mapping.value.date;
  if (name.date === undefined || typeof written !== "string" || written === name.date) return [];
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

/** Old addresses begin with a slash; only people and members have other names too. */
function aliasProblems(file: string, name: EntryName, mapping: YamlMapping): Problem[] {
  const aliases = mapping.value.aliases;
  if (name.type === "people" || name.type === "members" || !Array.isArray(aliases)) return [];
  return aliases.flatMap((alias, i) =>
    typeof alias !== "string" || alias.startsWith("/")
      ? []
      : [
          problem(
            "invalid-format",
            file,
            mapping.locate(["aliases", i]),
            `"${alias}" is not an old address.`,
            `Begin it with a slash: /${alias}`,
          ),
        ],
  );
}

/** Pairs of days of which the second cannot come before the first. */
const spans = [
  ["joined", "left"],
  ["publish_at", "expires_at"],
  ["from", "to"],
] as const;

function orderProblems(file: string, mapping: YamlMapping): Problem[] {
  const check = (value: unknown, way: readonly (string | number)[]): Problem[] => {
    if (Array.isArray(value)) return value.flatMap((item, i) => check(item, [...way, i]));
    if (typeof value !== "object" || value === null) return [];
    const fields = new Map<string, unknown>(Object.entries(value));
    const here = spans.flatMap(([from, to]) => {
      const [start, end] = [fields.get(from), fields.get(to)];
      if (typeof start !== "string" || typeof end !== "string" || !endsBefore(end, start)) return [];
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

/** Whether one day is before another as far as both are known: 2020 is not before 2020-06. */
const endsBefore = (end: string, start: string): boolean => {
  const precision = Math.min(end.length, start.length, 10);
  return end.slice(0, precision) < start.slice(0, precision);
};
