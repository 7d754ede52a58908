import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { feedAddress, type Subscription } from "../subscriptions.ts";
import { wordsIn } from "../words.ts";
import { CopyButton } from "./CopyButton.tsx";

/** What can be followed, each with the addresses of its feeds. */
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
  const others = [{ name: "JSON Feed", address: feedAddress(subscription, "json") }];
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
