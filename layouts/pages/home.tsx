import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { EntryList } from "../components/EntryList.tsx";
import { KeyFigures } from "../components/KeyFigures.tsx";
import { LatestStatement } from "../components/LatestStatement.tsx";
import { LinkList } from "../components/LinkList.tsx";
import { News } from "../components/News.tsx";
import { Prose } from "../components/Prose.tsx";
import { TopicList } from "../components/TopicList.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** How many events to come the home page shows. */
const shownEvents = 3;

/**
 * `/`: who the coalition is and what it asks for, its newest statement, figures, news, events, topics and members. Parts
 * that have nothing to show are left out.
 */
export default {
  isSearched: true,
  items: (library) => [library.lang],
  address: (_lang, library) => library.localPath("/"),
  render: ({ library, bundle }) => {
    const { lang, settings, action } = library;
    const words = wordsIn(lang);
    const introduction = library.introduction("/");
    const posts = library.all("news");
    const lead = introduction?.fields.summary ?? settings.description;
    return (
      <Document
        library={library}
        bundle={bundle}
        title={introduction?.title ?? settings.name}
        description={lead}
        address={library.localPath("/")}
        listed={{ all: [...posts, ...library.all("statements")], shown: [] }}
        {...(introduction === undefined ? { path: "/" } : { entry: introduction })}
      >
        <div class="welcome">
          <div class="welcome-text">
            <h1>{introduction?.title ?? settings.name}</h1>
            {lead !== undefined && <p class="lead">{lead}</p>}
            {introduction !== undefined && <Prose body={introduction.rendered} lang={lang} />}
            {action !== undefined && (
              <p>
                <a class="button quiet" href={action.address}>
                  {action.title}
                </a>
              </p>
            )}
          </div>
          <LatestStatement library={library} />
        </div>
        <KeyFigures library={library} />
        <News
          id="latest-news"
          title={words.latestNews}
          posts={posts.filter((post) => post.fields.kind !== "blog")}
          all={{ title: words.allNews, address: library.localPath("/news/") }}
          library={library}
        />
        <News
          id="latest-blog"
          title={words.latestBlog}
          posts={posts.filter((post) => post.fields.kind === "blog")}
          all={{ title: words.allBlog, address: library.localPath("/blog/") }}
          library={library}
        />
        <NextEvents library={library} />
        <TopicList library={library} />
        <Members library={library} />
      </Document>
    );
  },
} satisfies Page<string>;

/** The next events, soonest first. */
function NextEvents({ library }: { library: Library }): VNode | null {
  const words = wordsIn(library.lang);
  const ahead = library
    .all("events")
    .filter((event) => library.eventState(event).time !== "over" && event.fields.cancelled !== true)
    .toReversed();
  if (ahead.length === 0) return null;
  return (
    <section class="home-part" data-pagefind-ignore="" aria-labelledby="next-events">
      <h2 id="next-events">{words.nextEvents}</h2>
      <EntryList entries={ahead.slice(0, shownEvents)} library={library} level={3} />
    </section>
  );
}

function Members({ library }: { library: Library }): VNode | null {
  const words = wordsIn(library.lang);
  const members = library.all("members").filter((member) => library.register.standing(member) === "member");
  if (members.length === 0) return null;
  return (
    <section class="home-part our-members" data-pagefind-ignore="" aria-labelledby="our-members">
      <h2 id="our-members">{words.ourMembers}</h2>
      <LinkList links={members.map(({ title, address }) => ({ title, address }))} />
      <p class="more">
        <a href={library.localPath("/members/")}>{words.allMembers}</a>
      </p>
    </section>
  );
}
