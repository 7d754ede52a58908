import type { Published } from "../../scripts/model/views.ts";
import { Byline } from "../components/Byline.tsx";
import { Day } from "../components/Day.tsx";
import { kindOf } from "../components/EntryItem.tsx";
import { Facts, linksTo } from "../components/Facts.tsx";
import { Figure } from "../components/Figure.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { Prose } from "../components/Prose.tsx";
import { Resources } from "../components/Resources.tsx";
import { Document } from "../document.tsx";
import { formatCountry } from "../format.ts";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/news/SLUG/`: one post. */
export default {
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
        <article class="post">
          <header>
            <h1>{post.title}</h1>
            <p class="meta">
              {kindOf(post, lang)}
              {post.date !== undefined && (
                <>
                  {" · "}
                  <Day day={post.date} lang={lang} />
                </>
              )}
              {fields.authors.length > 0 && " · "}
              <Byline credits={library.credits(fields.authors)} lang={lang} />
            </p>
          </header>
          {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
          <Figure entry={post} picture={fields.image} use="text" library={library} />
          <Prose body={post.rendered} lang={library.lang} isPictureAbove={fields.image !== undefined} />
          <Resources
            id="documents"
            title={words.documents}
            entry={post}
            resources={fields.attachments}
            library={library}
          />
          <footer>
            <Facts
              facts={[
                { name: words.statementAbout, values: linksTo(statements) },
                {
                  name: words.eventAbout,
                  values: linksTo(library.find("events", fields.event === undefined ? [] : [fields.event])),
                },
                { name: words.topicsOf, values: linksTo(library.find("topics", fields.topics)) },
                { name: words.membersNamed, values: linksTo(library.find("members", fields.members)) },
                {
                  name: words.countriesNamed,
                  values: fields.countries.map((code) => formatCountry(code, lang)),
                },
              ]}
            />
          </footer>
        </article>
        <Neighbours entry={post} library={library} />
      </Document>
    );
  },
} satisfies Page<Published<"news">>;
