import type { VNode } from "preact";
import type { Library, Published } from "../../scripts/model/views.ts";
import { feedAddress, subscriptionTo } from "../subscriptions.ts";
import { fill, wordsIn } from "../words.ts";
import { calendarOf } from "./CalendarLink.tsx";
import { LinkList } from "./LinkList.tsx";

/** How an organisation takes over what is published about it: its feeds, and its calendar if it has events. */
export function MemberFollow(props: { member: Published<"members">; library: Library }): VNode {
  const { member, library } = props;
  const words = wordsIn(library.lang);
  const subscription = subscriptionTo(member);
  const calendar = calendarOf(member, library);
  return (
    <section aria-labelledby="follow">
      <h3 id="follow">{fill(words.kitFollow, { name: member.fields.acronym ?? member.title })}</h3>
      <LinkList
        links={[
          { title: words.kitFeeds.xml, address: feedAddress(subscription, "xml") },
          { title: words.kitFeeds.json, address: feedAddress(subscription, "json") },
          ...(calendar === undefined ? [] : [{ title: words.calendarLink, address: calendar }]),
        ]}
      />
    </section>
  );
}
