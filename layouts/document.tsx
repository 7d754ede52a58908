import type { ComponentChildren, VNode } from "preact";
import type { AnyPublished, Bundle, Library } from "../scripts/model/views.ts";
import { Breadcrumbs, type Crumb } from "./components/Breadcrumbs.tsx";
import { DrawnOnce } from "./components/DrawnOnce.tsx";
import { FeedLinks } from "./components/FeedLinks.tsx";
import { JsonLd } from "./components/JsonLd.tsx";
import { Notice } from "./components/Notice.tsx";
import { PrintedFrom } from "./components/PrintedFrom.tsx";
import { SearchMarks } from "./components/SearchMarks.tsx";
import { ShareMeta } from "./components/ShareMeta.tsx";
import { SiteFooter } from "./components/SiteFooter.tsx";
import { SiteHeader } from "./components/SiteHeader.tsx";
import { hasDayAbove, Updated } from "./components/Updated.tsx";
import { type Listed, pageGraph } from "./structured/graph.ts";
import { everythingIn, type Subscription } from "./subscriptions.ts";
import { wordsIn } from "./words.ts";

export interface DocumentProps {
  library: Library;
  bundle: Bundle;
  title: string;
  description?: string | undefined;
  /** The path of the page; the page itself is marked in menus. */
  address: string;
  /** The path of a list that every language has, e.g. `/news/`: the languages lead to each other's. */
  path?: string;
  /** The page in all languages it exists in, where neither `path` nor `entry` tells. */
  editions?: readonly { lang: string; address: string }[];
  /** The way from the home page to this one, without either. */
  trail?: readonly Crumb[];
  /** The entry the page is about: it is then found by the search, and its translations are named. */
  entry?: AnyPublished;
  /** The entries of a page that lists some. */
  listed?: Listed;
  /** Pages that say nothing of their own are kept out of search engines. */
  hidden?: boolean;
  scripts?: readonly string[];
  /** What a reader of this page can follow; without it, everything. */
  subscription?: Subscription | undefined;
  children: ComponentChildren;
}

/** The frame around every page: head, header, breadcrumbs, main, footer. */
export function Document(props: DocumentProps): VNode {
  const { library, bundle, title, address, entry, trail, listed } = props;
  const { settings, lang, origin } = library;
  const words = wordsIn(lang);
  const isHome = address === library.localPath("/");
  const translations =
    entry === undefined ? (props.editions ?? library.editions(props.path)) : library.translations(entry);
  const description = props.description || settings.description || settings.name;
  const scripts = [
    ...(props.scripts ?? []),
    ...(entry !== undefined && hasOwnVideo(entry) ? [bundle.video] : []),
    ...(bundle.preview === undefined ? [] : [bundle.preview]),
  ];
  return (
    <html lang={lang}>
      <head>
        <DrawnOnce thing={bundle} name="start" draw={drawStart} />
        <title>{isHome ? settings.name : `${title} – ${settings.short_name ?? settings.name}`}</title>
        <meta name="description" content={description} />
        {props.hidden === true ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={origin + address} />
        )}
        {translations.length > 1 &&
          translations.map((other) => (
            <link key={other.lang} rel="alternate" hreflang={other.lang} href={origin + other.address} />
          ))}
        {translations.length > 1 && (
          <link rel="alternate" hreflang="x-default" href={origin + (translations[0]?.address ?? address)} />
        )}
        <FeedLinks subscription={props.subscription ?? everythingIn(library)} library={library} />
        {props.hidden !== true && (
          <>
            <ShareMeta
              library={library}
              title={title}
              description={description}
              address={address}
              entry={entry}
              translations={translations}
            />
            <JsonLd graph={pageGraph({ library, bundle, title, address, trail, entry, listed })} />
          </>
        )}
        {entry !== undefined && <SearchMarks entry={entry} library={library} />}
        <DrawnOnce thing={bundle} name="files" draw={() => <Files bundle={bundle} />} />
        {scripts.map((source) => (
          <Script key={source} source={source} bundle={bundle} />
        ))}
      </head>
      <body>
        <a class="skip-link" href="#content">
          {words.skipToContent}
        </a>
        <SiteHeader library={library} bundle={bundle} address={address} translations={translations} />
        {trail !== undefined && <Breadcrumbs trail={trail} title={title} library={library} />}
        <main id="content" tabIndex={-1} {...searchMarks(entry)}>
          {entry?.notice !== undefined && <Notice notice={entry.notice} lang={lang} />}
          {props.children}
          {entry?.fields.updated !== undefined && !hasDayAbove(entry) && (
            <p class="meta">
              <Updated entry={entry} lang={lang} />
            </p>
          )}
        </main>
        <PrintedFrom address={origin + address} lang={lang} />
        <SiteFooter library={library} />
      </body>
    </html>
  );
}

/** What every head begins with. */
const drawStart = (): VNode => (
  <>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
  </>
);

/** The files that every page loads. */
function Files({ bundle }: { bundle: Bundle }): VNode {
  return (
    <>
      <link rel="icon" href={bundle.iconPicture} sizes="32x32" type="image/png" />
      <link rel="icon" href={bundle.icon} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={bundle.touchIcon} />
      {bundle.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" crossorigin="anonymous" />
      ))}
      <script integrity={bundle.integrity[bundle.theme]} src={bundle.theme} />
      <link rel="stylesheet" integrity={bundle.integrity[bundle.style]} href={bundle.style} />
      <Script source={bundle.site} bundle={bundle} />
    </>
  );
}

const Script = ({ source, bundle }: { source: string; bundle: Bundle }): VNode => (
  <script type="module" integrity={bundle.integrity[source]} src={source} />
);

/** Only pages about an entry are found by the search, by what stands in their main part (pagefind.app/docs/indexing). */
function searchMarks(entry: AnyPublished | undefined): Record<string, string> {
  return entry === undefined ? {} : { "data-pagefind-body": "" };
}

/** Whether the text of an entry shows a video of this site, which needs a player. */
const hasOwnVideo = ({ rendered }: AnyPublished): boolean =>
  rendered.insets.some((inset) => inset.kind === "video" && inset.file !== undefined);
