import type { Published } from "../../scripts/model/views.ts";
import { AddToCalendar } from "../components/AddToCalendar.tsx";
import { Article } from "../components/Article.tsx";
import { EventStatus } from "../components/EventStatus.tsx";
import { EventTime } from "../components/EventTime.tsx";
import { creditValues, Facts, linksTo } from "../components/Facts.tsx";
import { kindOf } from "../components/KindAndDay.tsx";
import { Neighbours } from "../components/Neighbours.tsx";
import { NewsAbout } from "../components/NewsAbout.tsx";
import { Prose } from "../components/Prose.tsx";
import { Resources } from "../components/Resources.tsx";
import { SeeAlso } from "../components/SeeAlso.tsx";
import { ShareLinks } from "../components/ShareLinks.tsx";
import { timesElsewhere } from "../components/TimeElsewhere.tsx";
import { Document } from "../document.tsx";
import type { Page } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/events/SLUG/`: one event; afterwards its recording and resources. */
export default {
  isSearched: true,
  items: (library) => library.all("events"),
  address: (event) => event.address,
  render: ({ item: event, library, bundle }) => {
    const { fields } = event;
    const { lang } = library;
    const words = wordsIn(lang);
    const where = [
      ...(fields.place === undefined ? [] : [fields.place]),
      ...(fields.online === true ? [words.online] : []),
    ];
    return (
      <Document
        library={library}
        bundle={bundle}
        title={event.title}
        description={event.summary}
        address={event.address}
        entry={event}
        trail={[
          {
            title: library.introduction("/events/")?.title ?? words.events,
            address: library.localPath("/events/"),
          },
        ]}
      >
        <Article
          kind="event"
          body={event.rendered}
          lang={lang}
          header={
            <>
              <p class="label">{kindOf(event, lang)}</p>
              <h1>{event.title}</h1>
              {fields.summary !== undefined && <p class="lead">{fields.summary}</p>}
              <Facts
                facts={[
                  { name: words.when, values: [<EventTime event={event} lang={lang} />] },
                  { name: words.timesElsewhere, values: timesElsewhere(event, library) },
                  { name: words.where, values: where },
                  { name: words.organisers, values: creditValues(library.credits(fields.organisers)) },
                ]}
              />
              <AddToCalendar event={event} library={library} />
            </>
          }
          aside={
            <>
              <EventStatus event={event} library={library} />
              <Facts
                facts={[
                  { name: words.speakers, values: creditValues(library.credits(fields.speakers)) },
                  {
                    name: words.statementAbout,
                    values: linksTo(
                      fields.statement === undefined ? [] : library.find("statements", [fields.statement]),
                      lang,
                    ),
                  },
                  { name: words.topicsOf, values: linksTo(library.find("topics", fields.topics), lang) },
                  {
                    name: words.membersNamed,
                    values: linksTo(library.find("members", fields.members), lang),
                  },
                ]}
              />
            </>
          }
        >
          <Prose body={event.rendered} lang={library.lang} />
          <Resources
            id="resources"
            title={words.resources}
            entry={event}
            resources={fields.resources}
            library={library}
          />
          <ShareLinks title={event.title} address={event.address} library={library} />
        </Article>
        <NewsAbout entry={event} title={words.newsAboutEvent} library={library} />
        <SeeAlso entry={event} library={library} />
        <Neighbours entry={event} library={library} />
      </Document>
    );
  },
} satisfies Page<Published<"events">>;
