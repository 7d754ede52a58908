import type { VNode } from "preact";
import type { Library } from "../../scripts/model/views.ts";
import { feedAddress, type Subscription, titleOutside } from "../subscriptions.ts";
import { DrawnOnce } from "./DrawnOnce.tsx";

/** The feeds of a page, for feed readers that are given its address. */
export function FeedLinks(props: { subscription: Subscription; library: Library }): VNode {
  const { subscription, library } = props;
  const title = titleOutside(subscription, library);
  return (
    <DrawnOnce
      thing={library}
      name={`feeds ${subscription.base}`}
      draw={() => (
        <>
          <link
            rel="alternate"
            type="application/atom+xml"
            title={title}
            href={feedAddress(subscription, "xml")}
          />
          <link
            rel="alternate"
            type="application/feed+json"
            title={title}
            href={feedAddress(subscription, "json")}
          />
        </>
      )}
    />
  );
}
