import type { VNode } from "preact";
import type { AnyPublished, Library, Published, ShareCard } from "../../scripts/model/views.ts";
import { formatCountry, formatDay, formatLocale } from "../format.ts";
import { entryChange } from "../last-change.ts";
import { DrawnOnce } from "./DrawnOnce.tsx";
import { kindOf } from "./KindAndDay.tsx";

export interface ShareMetaProps {
  library: Library;
  title: string;
  description: string;
  address: string;
  /** What the page is about; without it, the page speaks for the whole site. */
  entry: AnyPublished | undefined;
  /** The page in all languages it exists in. */
  translations: readonly { lang: string; address: string }[];
}

/** What networks and messengers show of a page: the Open Graph protocol (ogp.me). Addresses are absolute, as it asks. */
export function ShareMeta(props: ShareMetaProps): VNode {
  const { library, title, description, address, entry, translations } = props;
  const { origin, settings, lang } = library;
  const card = shareCardOf(library, entry);
  return (
    <>
      <meta property="og:type" content={isWritten(entry) ? "article" : "website"} />
      <meta property="og:site_name" content={settings.name} />
      <meta property="og:locale" content={formatLocale(lang)} />
      {translations
        .filter((other) => other.lang !== lang)
        .map((other) => (
          <meta key={other.lang} property="og:locale:alternate" content={formatLocale(other.lang)} />
        ))}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={origin + address} />
      <DrawnOnce
        thing={card}
        name={`card ${origin}`}
        draw={() => <CardMeta card={card} library={library} />}
      />
      {isWritten(entry) && <ArticleMeta text={entry} library={library} />}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function CardMeta({ card, library }: { card: ShareCard; library: Library }): VNode {
  const picture = library.sharePicture(card);
  return (
    <>
      <meta property="og:image" content={library.origin + picture.src} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta
        property="og:image:alt"
        content={[card.title, card.label, card.name].filter((part) => part !== "").join(" – ")}
      />
    </>
  );
}

/** A text with a day of its own, which is an article for networks; an event or a year is not. */
type Written = Published<"news"> | Published<"statements"> | Published<"publications">;

const isWritten = (entry: AnyPublished | undefined): entry is Written =>
  entry?.type === "news" || entry?.type === "statements" || entry?.type === "publications";

/** What the protocol asks of an article (ogp.me/#type_article). Authors are pages, so those without one are left out. */
function ArticleMeta({ text, library }: { text: Written; library: Library }): VNode {
  const { lang, origin } = library;
  const changed = entryChange(text, library);
  const names = "authors" in text.fields ? text.fields.authors : text.fields.members;
  return (
    <>
      <meta property="article:published_time" content={text.fields.date} />
      {changed !== undefined && changed !== text.fields.date && (
        <meta property="article:modified_time" content={changed} />
      )}
      <meta property="article:section" content={kindOf(text, lang)} />
      {library
        .credits(names)
        .map(
          ({ name, address }) =>
            address !== undefined && <meta key={name} property="article:author" content={origin + address} />,
        )}
    </>
  );
}

/** What the share picture of an entry says; without an entry, for the text above a list, and for an old post, that of the site. */
export function shareCardOf(library: Library, entry?: AnyPublished): ShareCard {
  const { settings, lang } = library;
  const isOwnPage = entry?.type !== "pages" || library.standalonePages.includes(entry);
  if (entry === undefined || !isOwnPage || !library.isRecent(entry)) return siteCardOf(library);
  return {
    title: entry.title,
    label:
      entry.type === "pages"
        ? hostOf(library)
        : [kindOf(entry, lang), ...placeOrDay(entry, lang)].join(" · "),
    name: settings.name,
    motif: library.motif(entry),
  };
}

const siteCards = new WeakMap<Library, ShareCard>();

/** The card of the site, the same object each time: thousands of pages show it. */
function siteCardOf(library: Library): ShareCard {
  const card = siteCards.get(library) ?? {
    title: library.settings.name,
    label: hostOf(library),
    name: "",
    motif: library.motif(undefined),
  };
  siteCards.set(library, card);
  return card;
}

const hostOf = ({ origin }: Library): string => new URL(origin).host;

function placeOrDay(entry: AnyPublished, lang: string): string[] {
  if (entry.type === "years") return [];
  if (entry.date !== undefined) return [formatDay(entry.date, lang)];
  if (entry.type !== "members") return [];
  const [country, ...others] = entry.fields.countries;
  return country === undefined || country === "global" || others.length > 0
    ? []
    : [formatCountry(country, lang)];
}
