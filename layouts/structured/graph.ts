import type { CollectionPage, Graph, ProfilePage, Thing, WebPage } from "schema-dts";
import type { AnyPublished, Bundle, Library } from "../../scripts/model/views.ts";
import { entryChange, latest, listChange } from "../last-change.ts";
import { wordsIn } from "../words.ts";
import { newsNode, publicationNode, statementNode } from "./article.ts";
import { coalition, siteId, website, wholeCoalition } from "./coalition.ts";
import { eventNode } from "./event.ts";
import { coalitionId, idOf, type Part, refer } from "./names.ts";
import { memberNode, personNode } from "./profile.ts";

/** What a list consists of: on all its pages, and on this one. */
export interface Listed {
  all: readonly AnyPublished[];
  shown: readonly AnyPublished[];
}

/** What is said of a page to machines that read no prose. */
export interface GraphProps {
  library: Library;
  bundle: Bundle;
  title: string;
  /** The path of the page. */
  address: string;
  /** The way from the home page to this one, without either. */
  trail: readonly { title: string; address: string }[] | undefined;
  /** The text that the page is about, if it is about one. */
  entry: AnyPublished | undefined;
  /** The entries of a page that lists some. */
  listed: Listed | undefined;
}

/**
 * A page as one graph of linked things (schema.org in JSON-LD 1.1): the page, what it is about, and the coalition where
 * that names it. It is described at length where readers see all of it: on the home page and among its members.
 */
export function pageGraph(props: GraphProps): Graph {
  const { library, bundle, address, entry } = props;
  const isHome = address === library.localPath("/");
  const isWhole = isHome || address === library.localPath("/members/");
  const subject = entry === undefined || isHome ? [] : subjectOf(entry, library);
  const whole = isWhole ? [wholeCoalition(library, bundle)] : [];
  const named = !isWhole && entry !== undefined && namesCoalition(entry) ? [coalition(library, bundle)] : [];
  const site = isHome ? [website(library)] : [];
  return {
    "@context": "https://schema.org",
    "@graph": [pageNode(props), ...subject, ...whole, ...named, ...site],
  };
}

/** Whether what a page is about names the coalition as its publisher or as what it belongs to. */
const namesCoalition = ({ type }: AnyPublished): boolean =>
  type === "news" || type === "statements" || type === "publications" || type === "members";

/** The page itself. Its last change is that of its text, or the newest of what it lists. */
function pageNode(props: GraphProps): WebPage | CollectionPage | ProfilePage {
  const { library, title, address, entry, listed } = props;
  const isHome = address === library.localPath("/");
  const type = isHome ? "WebPage" : pageType(entry, listed);
  // Pages about an entry say what they are about; a reader of data finds the rest by the topics of the others.
  const parts = entry === undefined ? (listed?.shown ?? []) : [];
  const part = entry === undefined ? undefined : partOf[entry.type];
  const changed = latest([
    entry === undefined ? undefined : entryChange(entry, library),
    listed === undefined ? undefined : listChange(listed.all),
  ]);
  return {
    "@type": type,
    "@id": idOf(library, address),
    name: title,
    inLanguage: library.lang,
    isPartOf: refer(siteId(library)),
    ...(changed === undefined ? {} : { dateModified: changed }),
    ...(isHome ? { about: refer(coalitionId(library)) } : {}),
    ...(part === undefined ? {} : { mainEntity: refer(idOf(library, address, part)) }),
    ...(parts.length === 0 ? {} : { hasPart: parts.map((one) => refer(idOf(library, one.address))) }),
    ...(props.trail === undefined ? {} : { breadcrumb: breadcrumbs(props.trail, props) }),
  };
}

/** What sort of page it is. What names a member or a person is no part of them. */
function pageType(entry: AnyPublished | undefined, listed: Listed | undefined) {
  if (entry?.type === "people") return "ProfilePage";
  return listed === undefined || entry?.type === "members" ? "WebPage" : "CollectionPage";
}

/** The way to a page; its last step is the page itself and needs no address. */
function breadcrumbs(trail: readonly { title: string; address: string }[], { library, title }: GraphProps) {
  const home = { title: wordsIn(library.lang).home, address: library.localPath("/") };
  const steps = [home, ...trail].map((step, i) => ({
    "@type": "ListItem" as const,
    position: i + 1,
    name: step.title,
    item: idOf(library, step.address),
  }));
  return {
    "@type": "BreadcrumbList" as const,
    itemListElement: [...steps, { "@type": "ListItem" as const, position: steps.length + 1, name: title }],
  };
}

/** What pages about an entry are about; others are nothing but pages. */
const partOf: Readonly<Record<AnyPublished["type"], Part | undefined>> = {
  news: "article",
  statements: "article",
  publications: "article",
  events: "event",
  people: "person",
  members: "organization",
  topics: "topic",
  campaigns: undefined,
  years: undefined,
  pages: undefined,
};

function subjectOf(entry: AnyPublished, library: Library): Thing[] {
  switch (entry.type) {
    case "news":
      return [newsNode(entry, library)];
    case "statements":
      return [statementNode(entry, library)];
    case "publications":
      return [publicationNode(entry, library)];
    case "events":
      return [eventNode(entry, library)];
    case "people":
      return [personNode(entry, library)];
    case "members":
      return [memberNode(entry, library)];
    case "topics":
      return [{ "@type": "Thing", "@id": idOf(library, entry.address, "topic"), name: entry.title }];
    default:
      return [];
  }
}
