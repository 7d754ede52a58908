import type { VNode } from "preact";
import type { Facet, FacetedList, FacetValue } from "../../scripts/model/facets.ts";
import type { Library } from "../../scripts/model/views.ts";
import { formatCount, formatCountry, formatLanguageIn, formatNumber } from "../format.ts";
import { entriesPerPage } from "../page.ts";
import { wordsIn } from "../words.ts";
import { DrawnOnce } from "./DrawnOnce.tsx";

/** Values of a facet that are in view at first. */
const inView = 6;

export interface FacetsProps {
  list: FacetedList;
  library: Library;
  /** The value that the page is about; undefined on pages of the whole list. */
  chosen: FacetValue | undefined;
  /** Whether this is the first page of the list: it offers every value, and its script filters in place. */
  isStart: boolean;
}

/** The ways to narrow a list down: links to the pages of its values. On the list itself a script makes them a filter. */
export function Facets(props: FacetsProps): VNode {
  const { list, library, chosen, isStart } = props;
  const name = `facets of ${list.address} ${library.lang} ${isStart}`;
  return <DrawnOnce thing={chosen ?? list} name={name} draw={() => <Form {...props} />} />;
}

function Form({ list, library, chosen, isStart }: FacetsProps): VNode {
  const { lang } = library;
  const words = wordsIn(lang);
  const { results } = words.counts;
  const forScript = {
    "data-list": list.address,
    "data-total": list.entries.length,
    "data-per-page": entriesPerPage,
    "data-one": results.one,
    "data-other": results.other,
    "data-failed": words.filterFailed,
  };
  const combined = chosen && facetOf(list, chosen);
  return (
    <search class="facets" aria-label={words.filterList} {...(isStart ? forScript : {})}>
      <details>
        <summary>
          {words.filter}
          <span class="facets-chosen" />
        </summary>
        <div class="facets-body">
          {!isStart && (
            <p class="facets-back">
              <a href={list.address}>{wholeList(list, lang)}</a>
            </p>
          )}
          {list.facets.map((facet) => (
            <fieldset key={facet.name} class="facet" id={`facet-${facet.name}`} data-facet={facet.name}>
              <legend>{words.facets[facet.name]}</legend>
              {valuesIn(facet, { list, library, chosen, isStart })}
            </fieldset>
          ))}
          {combined !== undefined && (
            <p class="facets-combine">
              <a href={`${list.address}?${combined.name}=${chosen?.slug}`}>{words.filterCombine}</a>
            </p>
          )}
        </div>
      </details>
    </search>
  );
}

/** The values of a facet. Of many, the list itself folds the later ones away, and other pages leave them to the list. */
function valuesIn(facet: Facet, { list, library, chosen, isStart }: FacetsProps): VNode {
  const { lang } = library;
  const { more } = wordsIn(lang).counts;
  const linksTo = (values: readonly FacetValue[]): VNode => (
    <ul>
      {values.map((value) => (
        <li key={value.slug}>
          <a
            href={value.address}
            data-value={value.slug}
            aria-current={value.address === chosen?.address ? "true" : undefined}
          >
            {facetLabel(list, facet, value, lang)}
            <span class="facet-count">{`\u00a0${formatNumber(value.entries.length, lang)}`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
  // One or two are not worth a fold.
  if (facet.values.length <= inView + 2) return linksTo(facet.values);
  const first = facet.values.slice(0, inView);
  const later = facet.values.slice(inView);
  if (isStart)
    return (
      <>
        {linksTo(first)}
        <details>
          <summary>{formatCount(later.length, more, lang)}</summary>
          {linksTo(later)}
        </details>
      </>
    );
  const hidden = later.filter((value) => value !== chosen);
  return (
    <>
      {linksTo(facet.values.filter((value) => !hidden.includes(value)))}
      <p>
        <a href={`${list.address}#facet-${facet.name}`}>{formatCount(hidden.length, more, lang)}</a>
      </p>
    </>
  );
}

const facetOf = (list: FacetedList, value: FacetValue): Facet | undefined =>
  list.facets.find((facet) => facet.values.includes(value));

/** What a value is called. */
export function facetLabel(
  list: FacetedList,
  facet: Facet,
  { key, title }: FacetValue,
  lang: string,
): string {
  const words = wordsIn(lang);
  switch (facet.name) {
    case "kind":
      return list.name === "blog" ? key : wordFor(words.facetKinds[list.name], key);
    case "role":
      return wordFor(words.roles, key);
    case "country":
      return key === "global" ? words.worldwide : formatCountry(key, lang);
    case "region":
      return formatCountry(key, lang);
    case "language":
      return formatLanguageIn(key, lang);
    default:
      return title ?? key;
  }
}

const wordFor = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

function wholeList({ name }: FacetedList, lang: string): string {
  const words = wordsIn(lang);
  return {
    news: words.allNews,
    blog: words.allBlog,
    members: words.allMembers,
    statements: words.allStatements,
    publications: words.allPublications,
  }[name];
}
