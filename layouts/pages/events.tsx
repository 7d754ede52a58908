import type { Published } from "../../scripts/model/views.ts";
import { CalendarLink } from "../components/CalendarLink.tsx";
import { EntryList } from "../components/EntryList.tsx";
import { Listing } from "../components/Listing.tsx";
import { type ListPage, listPageAddress, type Page, paginate } from "../page.ts";
import { wordsIn } from "../words.ts";

/** `/events/`: what is to come, soonest first, and what has been, newest first, over as many pages as it takes. */
export default {
  items: (library) =>
    paginate(library.all("events").filter((event) => library.eventState(event).time === "over")),
  address: (past, library) => listPageAddress(library.localPath("/events/"), past.page),
  render: ({ item: past, library, bundle }) => {
    const { lang } = library;
    const words = wordsIn(lang);
    const ahead = library
      .all("events")
      .filter((event) => library.eventState(event).time !== "over")
      .toReversed();
    return (
      <Listing
        library={library}
        bundle={bundle}
        path="/events/"
        title={words.events}
        list={past}
        listed={{
          all: library.all("events"),
          shown: past.page === 1 ? [...ahead, ...past.entries] : past.entries,
        }}
      >
        {past.page === 1 && (
          <section aria-labelledby="upcoming">
            <h2 id="upcoming">{words.upcomingEvents}</h2>
            {ahead.length === 0 ? (
              <p class="empty">{words.noUpcomingEvents}</p>
            ) : (
              <EntryList entries={ahead} library={library} level={3} />
            )}
          </section>
        )}
        {past.total > 0 && (
          <section aria-labelledby="past">
            <h2 id="past">{words.pastEvents}</h2>
            <EntryList entries={past.entries} library={library} level={3} />
          </section>
        )}
        {past.page === 1 && library.all("events").length > 0 && (
          <CalendarLink address={library.localPath("/calendar.ics")} lang={lang} />
        )}
      </Listing>
    );
  },
} satisfies Page<ListPage<Published<"events">>>;
