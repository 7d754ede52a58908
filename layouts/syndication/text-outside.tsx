import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type {
  AnyPublished,
  Body,
  Inset,
  Library,
  Mention,
  PictureSource,
} from "../../scripts/model/views.ts";
import { EventTime } from "../components/EventTime.tsx";
import { FileFacts } from "../components/FileFacts.tsx";
import { Resources } from "../components/Resources.tsx";
import { formatNumber, formatQuantity } from "../format.ts";
import { fill, wordsIn } from "../words.ts";
import { withOrigin } from "./addresses.ts";

/**
 * The whole text of an entry as HTML for places that are not ours, which have neither our styles nor our scripts:
 * addresses are absolute, numbers have their source in brackets, films are links, paragraphs have no numbers.
 */
export function textOutside(entry: AnyPublished, library: Library): string {
  const html = [
    renderToString(<Above entry={entry} library={library} />),
    bodyOutside(entry.rendered, library.lang),
    renderToString(<Below entry={entry} library={library} />),
  ].join("");
  return withOrigin(html, library.origin, entry.address);
}

/** What stands above the text on the page of the entry: its summary, its picture, the time of an event. */
function Above({ entry, library }: { entry: AnyPublished; library: Library }): VNode {
  const { fields } = entry;
  const picture = entry.type === "news" ? entry.fields.image : undefined;
  const source = picture === undefined ? undefined : library.picture(entry, picture.src);
  const captions = [
    picture?.caption,
    picture?.credit === undefined
      ? undefined
      : fill(wordsIn(library.lang).pictureBy, { name: picture.credit }),
  ].filter((part) => part !== undefined);
  return (
    <>
      {fields.summary !== undefined && <p>{fields.summary}</p>}
      {entry.type === "events" && (
        <p>
          <EventTime event={entry} lang={library.lang} />
          {entry.fields.place !== undefined && `, ${entry.fields.place}`}
        </p>
      )}
      {picture !== undefined && source !== undefined && (
        <FigureOutside source={source} alt={picture.alt} caption={captions.join(" ")} />
      )}
    </>
  );
}

/** What stands below the text, or beside it: documents, and the recording of an event. */
function Below({ entry, library }: { entry: AnyPublished; library: Library }): VNode | null {
  const words = wordsIn(library.lang);
  const list = (title: string, resources: Parameters<typeof Resources>[0]["resources"]): VNode => (
    <Resources id="documents" title={title} entry={entry} resources={resources} library={library} />
  );
  switch (entry.type) {
    case "news":
    case "statements":
      return list(words.documents, entry.fields.attachments);
    case "publications": {
      const { files, link } = entry.fields;
      return list(words.documents, [
        ...files,
        ...(link === undefined ? [] : [{ title: words.readElsewhere, link }]),
      ]);
    }
    case "events": {
      const { resources, recording } = entry.fields;
      return list(words.resources, [
        ...(recording === undefined ? [] : [{ title: words.watchRecording, link: recording.url }]),
        ...resources,
      ]);
    }
    default:
      return null;
  }
}

/** The text itself, with its marks filled: the same marks as in the component `Prose`. */
function bodyOutside({ html, mentions, insets }: Body, lang: string): string {
  return html.replace(/<!--(mention|inset|paragraph):(\d+)-->/g, (_mark, kind: string, digits: string) => {
    const [mention, inset] = [mentions[Number(digits)], insets[Number(digits)]];
    if (kind === "mention" && mention !== undefined)
      return renderToString(<MentionOutside mention={mention} lang={lang} />);
    if (kind === "inset" && inset !== undefined)
      return renderToString(<InsetOutside inset={inset} lang={lang} />);
    return "";
  });
}

function MentionOutside({ mention, lang }: { mention: Mention; lang: string }): VNode {
  if (mention.kind === "count") return <>{formatNumber(mention.n, lang)}</>;
  const { value, unit, source, link } = mention;
  return (
    <>
      {formatQuantity(value, unit, lang)} ({wordsIn(lang).source}:{" "}
      {link === undefined ? source : <a href={link}>{source}</a>})
    </>
  );
}

function InsetOutside({ inset, lang }: { inset: Inset; lang: string }): VNode {
  switch (inset.kind) {
    case "document":
      return <FileFacts format={inset.format} bytes={inset.bytes} lang={lang} />;
    case "picture":
      return inset.isFigure ? (
        <FigureOutside source={inset.source} alt={inset.alt} caption={inset.caption ?? ""} />
      ) : (
        <PictureOutside source={inset.source} alt={inset.alt} />
      );
    case "video":
      return (
        <figure>
          <a href={inset.href}>
            <PictureOutside source={inset.poster} alt="" />
            {inset.title}
          </a>
        </figure>
      );
  }
}

function FigureOutside(props: { source: PictureSource; alt: string; caption: string }): VNode {
  return (
    <figure>
      <PictureOutside source={props.source} alt={props.alt} />
      {props.caption !== "" && <figcaption>{props.caption}</figcaption>}
    </figure>
  );
}

/** Only the format that every program knows. */
function PictureOutside({ source, alt }: { source: PictureSource; alt: string }): VNode {
  const { src, srcset, width, height } = source;
  return <img src={src} srcset={srcset} sizes="100vw" width={width} height={height} alt={alt} />;
}
