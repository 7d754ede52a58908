import type { Published } from "../../scripts/model/views.ts";
import { Day } from "../components/Day.tsx";
import { Documents } from "../components/Documents.tsx";
import { kindOf } from "../components/EntryItem.tsx";
import { EntryList } from "../components/EntryList.tsx";
import { Facts, linksTo } from "../components/Facts.tsx";
import { HowToSign } from "../components/HowToSign.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { OnThisPage } from "../components/OnThisPage.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import { formatCountry } from "../format.ts";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/statements/SLUG/`: one statement, as a document of record. */
export default {
  items: (library) => library.all("statements"),
  address: (statement) => statement.address,
  render: ({ item: statement, library, bundle }) => {
    const { fields } = statement;
    const { lang } = library;
    const words = wordsIn(lang);
    const issuers = linksTo(library.find("members", fields.members));
    const news = library.naming(statement).filter((entry) => entry.type === "news");
    const status =
      fields.status === undefined ? [] : [fields.status === "open" ? words.statusOpen : words.statusClosed];
    return (
      <Document
        library={library}
        bundle={bundle}
        title={statement.title}
        description={statement.summary}
        address={statement.address}
        entry={statement}
        trail={[
          {
            title: library.introduction("/statements/")?.title ?? words.statements,
            address: library.localPath("/statements/"),
          },
        ]}
      >
        <article class="statement">
          <header>
            <p class="label">{kindOf(statement, lang)}</p>
            <h1>{statement.title}</h1>
            {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
            <Facts
              facts={[
                {
                  name: words.adopted,
                  values: statement.date === undefined ? [] : [<Day day={statement.date} lang={lang} />],
                },
                { name: words.occasion, values: fields.occasion === undefined ? [] : [fields.occasion] },
                { name: words.issuedBy, values: issuers.length > 0 ? issuers : [words.wholeCoalition] },
                { name: words.addressees, values: fields.addressees },
                { name: words.status, values: status },
              ]}
            />
          </header>
          <OnThisPage body={statement.rendered} lang={lang} />
          <Prose body={statement.rendered} />
          <HowToSign statement={statement} lang={lang} />
          <Documents entry={statement} attachments={fields.attachments} library={library} />
          <footer>
            <Facts
              facts={[
                { name: words.topicsOf, values: linksTo(library.find("topics", fields.topics)) },
                {
                  name: words.countriesNamed,
                  values: fields.countries.map((code) => formatCountry(code, lang)),
                },
              ]}
            />
          </footer>
        </article>
        {news.length > 0 && (
          <section class="related" data-pagefind-ignore="" aria-labelledby="news-about">
            <h2 id="news-about">{words.newsAbout}</h2>
            <EntryList entries={news} lang={lang} level={3} />
          </section>
        )}
        <Neighbours entry={statement} library={library} />
      </Document>
    );
  },
} satisfies Page<Published<"statements">>;
