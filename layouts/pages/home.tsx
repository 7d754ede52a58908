import type { VNode } from "preact";
import type { AnyPublished, Library } from "../../scripts/model/views.ts";
import { Day } from "../components/Day.tsx";
import { kindOf } from "../components/EntryItem.tsx";
import { EntryList } from "../components/EntryList.tsx";
import { linksTo } from "../components/Facts.tsx";
import { Prose } from "../components/Prose.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** How many entries the home page shows of each list. */
const shown = 4;

/** `/`: who the coalition is, its newest statement, news, topics and members. Parts without entries are left out. */
export default {
  items: (library) => [library.lang],
  address: (_lang, library) => library.localPath("/"),
  render: ({ library, bundle }) => {
    const { lang, settings } = library;
    const words = wordsIn(lang);
    const introduction = library.introduction("/");
    const posts = library.all("news");
    const [statement] = library.all("statements");
    const topics = library.all("topics");
    const members = library.all("members").filter((member) => library.register.standing(member) === "member");
    return (
      <Document
        library={library}
        bundle={bundle}
        title={introduction?.title ?? settings.name}
        description={introduction?.fields.summary ?? settings.description}
        address={library.localPath("/")}
        {...(introduction === undefined ? {} : { entry: introduction })}
      >
        <div class="welcome">
          <h1>{introduction?.title ?? settings.name}</h1>
          {introduction === undefined ? (
            settings.description && <p class="lead">{settings.description}</p>
          ) : (
            <Prose body={introduction.rendered} lang={library.lang} />
          )}
        </div>
        {statement !== undefined && (
          <section class="newest-statement" data-pagefind-ignore="" aria-labelledby="newest-statement">
            <h2 id="newest-statement">{words.latestStatement}</h2>
            <p class="meta">
              {kindOf(statement, lang)}
              {statement.date !== undefined && (
                <>
                  {" · "}
                  <Day day={statement.date} lang={lang} />
                </>
              )}
            </p>
            <h3>
              <a href={statement.address}>{statement.title}</a>
            </h3>
            {statement.summary !== "" && <p>{statement.summary}</p>}
            <p class="more">
              <a href={library.localPath("/statements/")}>{words.allStatements}</a>
            </p>
          </section>
        )}
        <Latest
          id="latest-news"
          title={words.latestNews}
          entries={posts.filter((post) => post.fields.kind !== "blog")}
          all={{ title: words.allNews, path: "/news/" }}
          library={library}
        />
        <Latest
          id="latest-blog"
          title={words.latestBlog}
          entries={posts.filter((post) => post.fields.kind === "blog")}
          all={{ title: words.allBlog, path: "/blog/" }}
          library={library}
        />
        {topics.length > 0 && (
          <section data-pagefind-ignore="" aria-labelledby="our-topics">
            <h2 id="our-topics">{words.ourTopics}</h2>
            <ul class="topic-list">
              {linksTo(topics).map((link) => (
                <li>{link}</li>
              ))}
            </ul>
          </section>
        )}
        {members.length > 0 && (
          <section data-pagefind-ignore="" aria-labelledby="our-members">
            <h2 id="our-members">{words.ourMembers}</h2>
            <ul class="name-list">
              {linksTo(members).map((link) => (
                <li>{link}</li>
              ))}
            </ul>
            <p class="more">
              <a href={library.localPath("/members/")}>{words.allMembers}</a>
            </p>
          </section>
        )}
      </Document>
    );
  },
} satisfies Page<string>;

function Latest(props: {
  id: string;
  title: string;
  entries: readonly AnyPublished[];
  all: { title: string; path: string };
  library: Library;
}): VNode | null {
  const { id, title, entries, all, library } = props;
  if (entries.length === 0) return null;
  return (
    <section data-pagefind-ignore="" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <EntryList entries={entries.slice(0, shown)} lang={library.lang} level={3} />
      <p class="more">
        <a href={library.localPath(all.path)}>{all.title}</a>
      </p>
    </section>
  );
}
