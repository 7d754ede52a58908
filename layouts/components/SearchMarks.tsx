import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { formatCountry, formatDay } from "../format.ts";
import { wordsIn } from "../words.ts";
import { kindOf } from "./KindAndDay.tsx";
import { nameOf } from "./MemberList.tsx";

/**
 * What the search shows of an entry and filters it by, for Pagefind (pagefind.app/docs/filtering). Values stand in
 * attributes of their own, so that commas and colons in them mean nothing.
 */
export function SearchMarks({ entry, library }: { entry: AnyPublished; library: Library }): VNode {
  const { lang } = library;
  const { date } = entry;
  return (
    <>
      <Mark as="meta" name="title" value={searchTitle(entry)} />
      <Mark as="meta" name="kind" value={kindOf(entry, lang)} />
      {date !== undefined && entry.type !== "years" && (
        <Mark as="meta" name="date" value={formatDay(date, lang)} />
      )}
      <Mark as="sort" name="date" value={date ?? undated} />
      <Mark as="filter" name="kind" value={entry.type} />
      {topicsOf(entry, library).map((topic) => (
        <Mark key={topic} as="filter" name="topic" value={topic} />
      ))}
      {date !== undefined && <Mark as="filter" name="year" value={date.slice(0, 4)} />}
      {countriesOf(entry, lang).map((country) => (
        <Mark key={country} as="filter" name="country" value={country} />
      ))}
      {unique(library.credits(authorsOf(entry)).map(({ name }) => name)).map((name) => (
        <Mark key={name} as="filter" name="author" value={name} />
      ))}
    </>
  );
}

/** Pagefind leaves pages without a value out of a sorted list; those without a date stand at its end. */
const undated = "0";

function Mark(props: { as: "meta" | "filter" | "sort"; name: string; value: string }): VNode {
  const { as, name, value } = props;
  return <meta name={name} content={value} {...{ [`data-pagefind-${as}`]: `${name}[content]` }} />;
}

/** The title with everything that people call the thing by. */
function searchTitle(entry: AnyPublished): string {
  if (entry.type === "members") return nameOf(entry);
  const honorific = entry.type === "people" ? entry.fields.honorific : undefined;
  return honorific === undefined ? entry.title : `${honorific} ${entry.title}`;
}

function topicsOf(entry: AnyPublished, library: Library): string[] {
  if (entry.type === "topics") return [entry.title];
  const ids = "topics" in entry.fields ? entry.fields.topics : [];
  return unique(library.find("topics", ids).map((topic) => topic.title));
}

function countriesOf(entry: AnyPublished, lang: string): string[] {
  const codes: readonly string[] = "countries" in entry.fields ? entry.fields.countries : [];
  return unique(
    codes.map((code) => (code === "global" ? wordsIn(lang).worldwide : formatCountry(code, lang))),
  );
}

/** Who wrote a text. What names no authors is by its publishers. */
function authorsOf(entry: AnyPublished): string[] {
  if (entry.type === "news") return entry.fields.authors;
  if (entry.type !== "publications") return [];
  return entry.fields.authors.length > 0 ? entry.fields.authors : entry.fields.publishers;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
