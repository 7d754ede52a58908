import type { VNode } from "preact";
import type { Credit } from "../../scripts/model/views.ts";

/** Names as values of a fact; those with a page of their own are links. */
export function creditValues(credits: readonly Credit[]): VNode[] {
  return credits.map(({ name, address }) =>
    address === undefined ? <span>{name}</span> : <a href={address}>{name}</a>,
  );
}
