import type { Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { Cite } from "../components/Cite.tsx";
import { creditValues, Facts, linksTo } from "../components/Facts.tsx";
import { kindOf } from "../components/KindAndDay.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { Prose } from "../components/Prose.tsx";
import { Resources } from "../components/Resources.tsx";
import { SeeAlso } from "../components/SeeAlso.tsx";
import { ShareLinks } from "../components/ShareLinks.tsx";
import { dayValues } from "../components/Updated.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/publications/SLUG/`: one publication and its files. */
export default {
  isSearched: true,
  items: (library) => library.all("publications"),
  address: (publication) => publication.address,
  render: ({ item: publication, library, bundle }) => {
    const { fields } = publication;
    const { lang } = library;
    const words = wordsIn(lang);
    const elsewhere = fields.link === undefined ? [] : [{ title: words.readElsewhere, link: fields.link }];
    return (
      <Document
        library={library}
        bundle={bundle}
        title={publication.title}
        description={publication.summary}
        address={publication.address}
        entry={publication}
        trail={[
          {
            title: library.introduction("/publications/")?.title ?? words.publications,
            address: library.localPath("/publications/"),
          },
        ]}
      >
        <Article
          kind="publication"
          body={publication.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{kindOf(publication, lang)}</p>
              <h1>{publication.title}</h1>
              {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
              <Facts
                facts={[
                  {
                    name: words.adopted,
                    values: dayValues(publication, lang),
                  },
                  { name: words.publishers, values: creditValues(library.credits(fields.publishers)) },
                  { name: words.authors, values: creditValues(library.credits(fields.authors)) },
                ]}
              />
            </>
          }
          aside={
            <>
              <Resources
                id="documents"
                title={words.documents}
                entry={publication}
                resources={[...fields.files, ...elsewhere]}
                library={library}
              />
              <Facts
                facts={[
                  { name: words.topicsOf, values: linksTo(library.find("topics", fields.topics), lang) },
                ]}
              />
            </>
          }
        >
          <Prose body={publication.rendered} lang={library.lang} />
          <Cite entry={publication} library={library} />
          <ShareLinks title={publication.title} address={publication.address} library={library} />
        </Article>
        <SeeAlso entry={publication} library={library} />
        <Neighbours entry={publication} library={library} />
      </Document>
    );
  },
} satisfies Page<Published<"publications">>;
