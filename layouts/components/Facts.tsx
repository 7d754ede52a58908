import type { ComponentChildren, VNode } from "preact";
import type { AnyPublished, Credit } from "../../scripts/model/views.ts";

/** One fact: what it is, and its values. Facts without a value are left out. */
export interface Fact {
  name: string;
  values: readonly ComponentChildren[];
}

/** What is known of something, as a list of names and values. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode | null {
  const known = facts.filter((fact) => fact.values.length > 0);
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          {fact.values.map((value) => (
            // The space keeps values apart where only the text is read, as the search does.
            <>
              {" "}
              <dd>{value}</dd>
            </>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Links to entries, as values of a fact. A title in another language than `lang` says so. */
export function linksTo(entries: readonly AnyPublished[], lang: string): VNode[] {
  return entries.map((entry) => (
    <a href={entry.address} lang={entry.lang === lang ? undefined : entry.lang}>
      {entry.title}
    </a>
  ));
}

/** Names as values of a fact; those with a page of their own are links. */
export function creditValues(credits: readonly Credit[]): VNode[] {
  return credits.map(({ name, address }) =>
    address === undefined ? <span>{name}</span> : <a href={address}>{name}</a>,
  );
}
