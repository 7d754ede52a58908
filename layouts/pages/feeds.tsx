import { FeedList } from "../components/FeedList.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { everythingIn, followedLists, subscriptionTo } from "../subscriptions.ts";
import { wordsIn } from "../words.ts";

/** `/feeds/`: everything that can be followed, with the addresses for feed readers. */
export default {
  items: (library) => [library.lang],
  address: (_lang, library) => library.localPath("/feeds/"),
  render: ({ library, bundle }) => {
    const { lang } = library;
    const words = wordsIn(lang);
    const introduction = library.introduction("/feeds/");
    const title = introduction?.title ?? words.feeds;
    const sections = [
      { id: "topics", title: words.topics, entries: library.all("topics") },
      { id: "members", title: words.members, entries: library.all("members") },
      { id: "people", title: words.people, entries: library.all("people") },
    ].filter(({ entries }) => entries.length > 0);
    return (
      <Document
        library={library}
        bundle={bundle}
        title={title}
        description={introduction?.summary ?? words.feedsLead}
        address={library.localPath("/feeds/")}
        path="/feeds/"
        trail={[]}
      >
        <h1>{title}</h1>
        <p class="lead">{words.feedsLead}</p>
        {introduction !== undefined && <Prose body={introduction.rendered} lang={lang} />}
        <FeedList subscriptions={[everythingIn(library), ...followedLists(library)]} library={library} />
        {sections.length > 0 && <p>{words.feedsAbout}</p>}
        {sections.map(({ id, title: heading, entries }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            <FeedList subscriptions={entries.map((entry) => subscriptionTo(entry))} library={library} />
          </section>
        ))}
      </Document>
    );
  },
} satisfies Page<string>;
