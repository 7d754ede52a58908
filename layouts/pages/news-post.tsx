import type { Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { Byline } from "../components/Byline.tsx";
import { Day } from "../components/Day.tsx";
import { Facts, linksTo } from "../components/Facts.tsx";
import { Figure } from "../components/Figure.tsx";
import { kindOf } from "../components/KindAndDay.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { Prose } from "../components/Prose.tsx";
import { Resources } from "../components/Resources.tsx";
import { SeeAlso } from "../components/SeeAlso.tsx";
import { ShareLinks } from "../components/ShareLinks.tsx";
import { Updated } from "../components/Updated.tsx";
import { Document } from "../document.tsx";
import { formatCountry } from "../format.ts";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/news/SLUG/`: one post. */
export default {
  isSearched: true,
  items: (library) => library.all("news"),
  address: (post) => post.address,
  render: ({ item: post, library, bundle }) => {
    const { fields } = post;
    const { lang } = library;
    const words = wordsIn(lang);
    const list = fields.kind === "blog" ? "/blog/" : "/news/";
    const listTitle = fields.kind === "blog" ? words.blog : words.news;
    const statements = fields.statement === undefined ? [] : library.find("statements", [fields.statement]);
    return (
      <Document
        library={library}
        bundle={bundle}
        title={post.title}
        description={post.summary}
        address={post.address}
        entry={post}
        trail={[{ title: library.introduction(list)?.title ?? listTitle, address: library.localPath(list) }]}
      >
        <Article
          kind="post"
          body={post.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{kindOf(post, lang)}</p>
              <h1>{post.title}</h1>
              {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
              <p class="meta byline-row" data-pagefind-ignore="">
                {post.date !== undefined && <Day day={post.date} lang={lang} />}
                <Updated entry={post} lang={lang} />
                <Byline credits={library.credits(fields.authors)} lang={lang} />
              </p>
            </>
          }
          aside={
            <Facts
              facts={[
                { name: words.statementAbout, values: linksTo(statements, lang) },
                {
                  name: words.eventAbout,
                  values: linksTo(
                    library.find("events", fields.event === undefined ? [] : [fields.event]),
                    lang,
                  ),
                },
                { name: words.topicsOf, values: linksTo(library.find("topics", fields.topics), lang) },
                { name: words.membersNamed, values: linksTo(library.find("members", fields.members), lang) },
                {
                  name: words.countriesNamed,
                  values: fields.countries.map((code) => formatCountry(code, lang)),
                },
              ]}
            />
          }
        >
          <Figure entry={post} picture={fields.image} use="text" library={library} />
          <Prose body={post.rendered} lang={library.lang} isPictureAbove={post.fields.image !== undefined} />
          <Resources
            id="documents"
            title={words.documents}
            entry={post}
            resources={fields.attachments}
            library={library}
          />
          <ShareLinks title={post.title} address={post.address} library={library} />
        </Article>
        <SeeAlso entry={post} library={library} />
        <Neighbours entry={post} library={library} />
      </Document>
    );
  },
} satisfies Page<Published<"news">>;
