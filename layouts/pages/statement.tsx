import type { Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { Cite } from "../components/Cite.tsx";
import { Endorsements } from "../components/Endorsements.tsx";
import { Facts, linksTo } from "../components/Facts.tsx";
import { HowToSign, signingWords } from "../components/HowToSign.tsx";
import { kindOf } from "../components/KindAndDay.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { NewsAbout } from "../components/NewsAbout.tsx";
import { Prose } from "../components/Prose.tsx";
import { Resources } from "../components/Resources.tsx";
import { SeeAlso } from "../components/SeeAlso.tsx";
import { ShareLinks } from "../components/ShareLinks.tsx";
import { dayValues } from "../components/Updated.tsx";
import { Document } from "../document.tsx";
import { formatCountry } from "../format.ts";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/statements/SLUG/`: one statement, as a document of record. */
export default {
  isSearched: true,
  items: (library) => library.all("statements"),
  address: (statement) => statement.address,
  render: ({ item: statement, library, bundle }) => {
    const { fields } = statement;
    const { lang } = library;
    const words = wordsIn(lang);
    const issuers = linksTo(library.find("members", fields.members), lang);
    const status = signingWords(statement, library);
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
        <Article
          kind="statement"
          body={statement.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{kindOf(statement, lang)}</p>
              <h1>{statement.title}</h1>
              {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
              <Facts
                facts={[
                  {
                    name: words.adopted,
                    values: dayValues(statement, lang),
                  },
                  { name: words.occasion, values: fields.occasion === undefined ? [] : [fields.occasion] },
                  { name: words.issuedBy, values: issuers.length > 0 ? issuers : [words.wholeCoalition] },
                  { name: words.addressees, values: fields.addressees },
                  { name: words.status, values: status },
                ]}
              />
            </>
          }
          aside={
            <>
              <HowToSign statement={statement} library={library} />
              <Resources
                id="documents"
                title={words.documents}
                entry={statement}
                resources={fields.attachments}
                library={library}
              />
              <Facts
                facts={[
                  { name: words.topicsOf, values: linksTo(library.find("topics", fields.topics), lang) },
                  {
                    name: words.countriesNamed,
                    values: fields.countries.map((code) => formatCountry(code, lang)),
                  },
                ]}
              />
            </>
          }
        >
          <Prose body={statement.rendered} lang={library.lang} />
          <Endorsements statement={statement} library={library} />
          <Cite entry={statement} library={library} />
          <ShareLinks title={statement.title} address={statement.address} library={library} />
        </Article>
        <NewsAbout entry={statement} title={words.newsAbout} library={library} />
        <SeeAlso entry={statement} library={library} />
        <Neighbours entry={statement} library={library} />
      </Document>
    );
  },
} satisfies Page<Published<"statements">>;
