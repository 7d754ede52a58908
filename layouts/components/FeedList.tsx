import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { feedAddress, type Subscription } from "../subscriptions.ts";
import { wordsIn } from "../words.ts";
import { calendarOf } from "./CalendarLink.tsx";
import { CopyButton } from "./CopyButton.tsx";

/** What can be followed, each with the addresses of its feeds and of its calendar. */
export function FeedList(props: { subscriptions: readonly Subscription[]; library: Library }): VNode {
  return (
    <ul class="feed-list">
      {props.subscriptions.map((subscription) => (
        <FollowedItem key={subscription.base} subscription={subscription} library={props.library} />
      ))}
    </ul>
  );
}

function FollowedItem({ subscription, library }: { subscription: Subscription; library: Library }): VNode {
  const { base, title, subject } = subscription;
  const atom = feedAddress(subscription, "xml");
  const id = atom.slice(1).replace(/[/.]/g, "-");
  const calendar = calendarTo(subscription, library);
  const others = [
    { name: "JSON Feed", address: feedAddress(subscription, "json") },
    ...(calendar === undefined ? [] : [{ name: wordsIn(library.lang).calendar, address: calendar }]),
  ];
  return (
    <li>
      <a
        href={base}
        lang={typeof subject === "string" || subject.lang === library.lang ? undefined : subject.lang}
      >
        {title}
      </a>
      <span>
        <a href={atom} type="application/atom+xml" id={id}>
          {library.origin + atom}
        </a>{" "}
        <CopyButton copies={id} lang={library.lang}>
          {wordsIn(library.lang).copyAddress}
        </CopyButton>
      </span>
      {others.map(({ name, address }) => (
        <a key={address} href={address} aria-label={`${name}: ${title}`}>
          {name}
        </a>
      ))}
    </li>
  );
}

/** Where the calendar of what is followed stands: the whole one, or that of a topic or member with events. */
function calendarTo({ subject }: Subscription, library: Library): string | undefined {
  if (subject === "/")
    return library.all("events").length === 0 ? undefined : library.localPath("/calendar.ics");
  if (typeof subject === "string" || (subject.type !== "topics" && subject.type !== "members"))
    return undefined;
  return calendarOf(subject, library);
}
