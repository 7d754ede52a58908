import type { AnyPublished, Published } from "../../scripts/model/views.ts";
import { Article } from "../components/Article.tsx";
import { CalendarLink, calendarOf } from "../components/CalendarLink.tsx";
import { Figure } from "../components/Figure.tsx";
import { kindOf } from "../components/KindAndDay.tsx";
import { Prose } from "../components/Prose.tsx";
import { Related } from "../components/Related.tsx";
import { Document } from "../document.tsx";
import { type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import { subscriptionTo } from "../subscriptions.ts";
import { fill, wordsIn } from "../words.ts";

interface TopicPage {
  topic: Published<"topics">;
  related: ListPage<AnyPublished>;
}

/** `/topics/SLUG/`: one topic and everything on it. */
export default {
  isSearched: true,
  items: (library) =>
    library
      .all("topics")
      .flatMap((topic) => paginate(library.naming(topic)).map((related) => ({ topic, related }))),
  address: ({ topic, related }) => listPageAddress(topic.address, related.page),
  render: ({ item: { topic, related }, library, bundle }) => {
    const { lang } = library;
    const words = wordsIn(lang);
    const calendar = related.page === 1 ? calendarOf(topic, library) : undefined;
    const title =
      related.page === 1 ? topic.title : fill(words.pageTitle, { title: topic.title, page: related.page });
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        description={topic.summary}
        address={listPageAddress(topic.address, related.page)}
        listed={{ all: related.all, shown: related.entries }}
        {...(related.page === 1 ? { entry: topic } : {})}
        subscription={subscriptionTo(topic)}
        trail={[
          {
            title: library.introduction("/topics/")?.title ?? words.topics,
            address: library.localPath("/topics/"),
          },
          ...(related.page === 1 ? [] : [{ title: topic.title, address: topic.address }]),
        ]}
      >
        <Article
          kind="topic"
          body={topic.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{kindOf(topic, lang)}</p>
              <h1>{title}</h1>
              {topic.fields.summary !== undefined && <p class="lead">{topic.fields.summary}</p>}
            </>
          }
          aside={<Figure entry={topic} picture={topic.fields.image} use="text" library={library} />}
        >
          {related.page === 1 && (
            <Prose
              body={topic.rendered}
              lang={library.lang}
              isPictureAbove={topic.fields.image !== undefined}
            />
          )}
        </Article>
        <Related title={words.everythingOn} list={related} base={topic.address} library={library} />
        {calendar !== undefined && <CalendarLink address={calendar} lang={lang} />}
      </Document>
    );
  },
} satisfies Page<TopicPage>;
