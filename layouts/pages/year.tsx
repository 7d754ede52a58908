import type { VNode } from "preact";
import type { AnyPublished, Library, Published } from "../../scripts/model/views.ts";
import { EntrySection } from "../components/EntrySection.tsx";
import { Facts, linksTo } from "../components/Facts.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import { formatNumber } from "../format.ts";
import type { Page } from "../page.ts";
import { fill, wordsIn } from "../words.ts";

/** `/years/2018/`: what was achieved in a year, and what the site knows of it. */
export default {
  isSearched: true,
  items: (library) => library.all("years"),
  address: (year) => year.address,
  render: ({ item: year, library, bundle }) => {
    const { lang } = library;
    const words = wordsIn(lang);
    const number = String(year.fields.year);
    const end = `${number}-12-31`;
    const day = end < library.today ? end : library.today;
    const register = library.registerOn(day);
    const members = library.headcountOn(day)("members");
    const inYear = (entry: AnyPublished): boolean => entry.date?.startsWith(number) === true;
    const parts: {
      type: "statements" | "events" | "publications" | "news";
      entries: readonly AnyPublished[];
    }[] = [
      { type: "statements", entries: library.all("statements") },
      { type: "events", entries: library.all("events") },
      { type: "publications", entries: library.all("publications") },
      { type: "news", entries: library.all("news") },
    ];
    const joined = library
      .all("members")
      .filter((member) => member.fields.joined?.startsWith(number) === true);
    return (
      <Document
        library={library}
        bundle={bundle}
        title={number}
        description={year.summary}
        address={year.address}
        entry={year}
        trail={[]}
      >
        <article class="year">
          <header>
            <h1>{number}</h1>
            {year.fields.summary !== undefined && <p class="lead">{year.fields.summary}</p>}
          </header>
          <Achievements year={year} library={library} />
          <Prose body={year.rendered} lang={library.lang} />
          <section aria-labelledby="register">
            <h2 id="register">{fill(words.atTheEndOf, { year: number })}</h2>
            <Facts
              facts={[
                { name: words.members, values: members === 0 ? [] : [formatNumber(members, lang)] },
                { name: words.roles.steering, values: linksTo(register.holding("steering"), lang) },
                { name: words.roles.observer, values: linksTo(register.holding("observer"), lang) },
                { name: words.roles.secretariat, values: linksTo(register.holding("secretariat"), lang) },
                { name: words.membersJoined, values: linksTo(joined, lang) },
              ]}
            />
          </section>
        </article>
        {parts.map(({ type, entries }) => (
          <EntrySection
            kind="related"
            key={type}
            id={type}
            title={words[type]}
            entries={entries.filter(inYear)}
            library={library}
          />
        ))}
        <Neighbours entry={year} library={library} />
      </Document>
    );
  },
} satisfies Page<Published<"years">>;

function Achievements({ year, library }: { year: Published<"years">; library: Library }): VNode | null {
  const { achievements } = year.fields;
  if (achievements.length === 0) return null;
  return (
    <section aria-labelledby="achievements">
      <h2 id="achievements">{wordsIn(library.lang).achievements}</h2>
      <ul class="achievements">
        {achievements.map(({ text, link }) => {
          const address = link === undefined ? undefined : library.addressOfLink(year, link);
          return <li key={text}>{address === undefined ? text : <a href={address}>{text}</a>}</li>;
        })}
      </ul>
    </section>
  );
}
